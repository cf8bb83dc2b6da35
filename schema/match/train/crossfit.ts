/** What the matcher makes of questions that it has not seen: the bot's own phrasings left out in turn, and sentences about something else. */
import { scoresOf } from '../run/model.ts'
import { fit, shared, type Taught } from './machine.ts'

const FOLDS = 5
/** Enough to tell how sure to be. */
const LIGHT = { passes: 6, nearest: 80, far: 20 }
/** Of more phrasings not all need to be asked, so there are fewer folds. */
const MANY = 3_000
/** So many of the likeliest items are looked at. */
const LIKELIEST = 8

/** What was asked: of an item, of an item that the matcher was not to know, about something else. */
export type Asking = 'known' | 'removed' | 'foreign'

/** What came of one question. */
interface Asked {
  asking: Asking
  /** The phrasing, or the sentence about something else, by its position. */
  at: number
  /** How like the nearest phrasing is. */
  nearest: number
  /** How many such trials come to one question. */
  weight: number
}

export interface Answer extends Asked {
  /** The likeliest items, best first, and their scores. */
  likeliest: number[]
  scores: number[]
}

export interface Trial extends Asked {
  /** The three likeliest items, best first. */
  first: number[]
  score: number
  lead: number
}

/** `foreign`: sentences about something else that the matcher is not trained on, each by how like it is to every phrasing. */
export function crossFit(taught: Taught, foreign: readonly ArrayLike<number>[]): Answer[] {
  const { gram, itemOf, items } = taught
  const places = new Int32Array(items)
  /** The place of each phrasing within its item. */
  const placeOf = itemOf.map((item) => places[item]!++)
  const nothing = items - 1
  const answers: Answer[] = []
  const effort = shared(LIGHT, items)
  const folds = Math.max(1, Math.min(FOLDS, Math.round((FOLDS * MANY) / itemOf.length)))
  for (let fold = 0; fold < folds; fold++) {
    // All phrasings of a fifth of the items and a quarter of each other's, so that each is left out once while its item is known.
    const removed = (item: number) => nothing > 1 && item % FOLDS === fold
    const turn = (item: number) => (fold - item - 1 + FOLDS * items) % FOLDS
    const left = itemOf.map((item, at) => placeOf[at]! % (FOLDS - 1) === turn(item))
    const kept = Uint8Array.from(itemOf, (item, at) => Number(item !== nothing && !left[at] && !removed(item)))
    const model = fit(taught, kept, effort)
    const known = new Uint8Array(items)
    kept.forEach((is, at) => (known[itemOf[at]!] = known[itemOf[at]!]! || is))
    const ask = (asking: Asking, at: number, similarities: ArrayLike<number>, weight: number) =>
      answers.push({
        asking,
        at,
        weight,
        nearest: nearestIn(similarities, kept),
        ...likeliestOf(scoresOf(model, similarities)),
      })
    itemOf.forEach((item, at) => {
      if (item === nothing) return
      if (removed(item)) ask('removed', at, gram[at]!, 1)
      else if (left[at] && known[item]) ask('known', at, gram[at]!, 1)
    })
    foreign.forEach((similarities, at) => ask('foreign', at, similarities, 1 / folds))
  }
  return answers
}

/** All but what means nothing, which is the last item. */
function likeliestOf(scores: Float64Array): Pick<Answer, 'likeliest' | 'scores'> {
  const likeliest: number[] = []
  for (let item = 0; item < scores.length - 1; item++) {
    let place = likeliest.length
    while (place > 0 && scores[item]! > scores[likeliest[place - 1]!]!) place--
    if (place < LIKELIEST) likeliest.splice(place, 0, item)
    likeliest.length = Math.min(likeliest.length, LIKELIEST)
  }
  return { likeliest, scores: likeliest.map((item) => scores[item]!) }
}

function nearestIn(similarities: ArrayLike<number>, kept: Uint8Array): number {
  let nearest = 0
  kept.forEach((is, at) => {
    if (is && similarities[at]! > nearest) nearest = similarities[at]!
  })
  return nearest
}

/** The answer once what is added to the start of each item is counted. */
export function judged({ likeliest, scores, ...asked }: Answer, shifts: ArrayLike<number>): Trial {
  const ranked = likeliest
    .map((item, place) => ({ item, score: scores[place]! + shifts[item]! }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
  const [best = -1, second = -1] = ranked.map(({ score }) => score)
  return { ...asked, first: ranked.map(({ item }) => item), score: best, lead: best - Math.max(-1, second) }
}
