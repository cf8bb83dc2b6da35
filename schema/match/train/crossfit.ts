/** What the matcher makes of questions that it has not seen: the bot's own phrasings left out in turn, and sentences about something else. */
import { scoresOf } from '../run/model.ts'
import { fit, shared, type Taught } from './machine.ts'

const FOLDS = 5
/** Enough to tell how sure to be. */
const LIGHT = { passes: 6, nearest: 80, far: 20 }
/** Of more phrasings not all need to be asked, so there are fewer folds. */
const MANY = 3_000

/** What was asked: of an item, of an item that the matcher was not to know, about something else. */
export type Asking = 'known' | 'removed' | 'foreign'

export interface Trial {
  asking: Asking
  /** The phrasing, or the sentence about something else, by its position. */
  at: number
  /** The likeliest items, best first. */
  first: number[]
  score: number
  lead: number
  /** How like the nearest phrasing is. */
  nearest: number
  /** How many such trials come to one question. */
  weight: number
}

/** `foreign`: sentences about something else that the matcher is not trained on, each by how like it is to every phrasing. */
export function crossFit(taught: Taught, foreign: readonly ArrayLike<number>[]): Trial[] {
  const { gram, itemOf, items } = taught
  const places = new Int32Array(items)
  /** The place of each phrasing within its item. */
  const placeOf = itemOf.map((item) => places[item]!++)
  const nothing = items - 1
  const trials: Trial[] = []
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
      trials.push({ asking, at, weight, ...judged(scoresOf(model, similarities), similarities, kept) })
    itemOf.forEach((item, at) => {
      if (item === nothing) return
      if (removed(item)) ask('removed', at, gram[at]!, 1)
      else if (left[at] && known[item]) ask('known', at, gram[at]!, 1)
    })
    foreign.forEach((similarities, at) => ask('foreign', at, similarities, 1 / folds))
  }
  return trials
}

function judged(scores: Float64Array, similarities: ArrayLike<number>, kept: Uint8Array) {
  const first: number[] = []
  const nothing = scores.length - 1
  for (let item = 0; item < nothing; item++) {
    let place = first.length
    while (place > 0 && scores[item]! > scores[first[place - 1]!]!) place--
    if (place < 3) first.splice(place, 0, item)
    first.length = Math.min(first.length, 3)
  }
  const [best = -1, second = -1] = first.map((item) => scores[item]!)
  let nearest = 0
  kept.forEach((is, at) => {
    if (is && similarities[at]! > nearest) nearest = similarities[at]!
  })
  return { first, score: best, lead: best - Math.max(-1, second), nearest }
}
