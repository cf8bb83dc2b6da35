/** Why a sentence is understood as it is. */
import type { Candidate } from '../../interpreter/types.ts'
import { normalise } from '../run/features.ts'
import { judge, probability } from '../run/judge.ts'
import { createMind, type Mind } from '../run/mind.ts'
import type { Space } from '../run/space.ts'
import { lessonOf, write, type Phrasings, type Settings } from '../train/train.ts'
import { itemAt, type Item } from './items.ts'

export interface Explained {
  certain: 'sure' | 'unsure' | 'no'
  /** How probably the first of the ranking is meant, 0 … 1. It is answered from `sure` on and proposed from `unsure` on. */
  certainty: number
  sure: number
  unsure: number
  /** The sentence as it was compared: normalised, short forms written out, slips put right. */
  read: string
  /** The likeliest items, best first. */
  ranking: Ranked[]
  /** The words of `read` in their order: how much less certain the first item would be without each, as a logit; below 0 for words that spoke against it. */
  words: { word: string; counted: number }[]
}

export interface Ranked {
  item: Item
  /** How probably it alone would be meant, 0 … 1. */
  certainty: number
  /** The item's normalised phrasing that is most like the sentence, and how much, 0 … 1. */
  nearest: { phrasing: string; likeness: number }
}

/** Makes `explain` for a bot's phrasings; keep it for as long as they are the same. */
export function createExplain(
  phrasings: Phrasings,
  settings: Settings = {},
): (sentence: string, most?: number) => Explained {
  const lesson = lessonOf(phrasings, settings)
  const entries = phrasings.entries.length
  const index = write(lesson, phrasings, settings)
  const mind = createMind(index)
  const perLead = index.c[2] / index.c[1]
  const [sure, unsure] = index.t
  return (sentence, most = 5) => {
    const normal = normalise(sentence)
    const { of, least } = mind.weigh(normal)
    const found = [...of].map((score, at): Candidate => ({ kind: 'entry', at, score }))
    const said = lesson.space.phrasings.indexOf(normal)
    const same = said >= 0 && lesson.space.itemOf[said]! < lesson.items - 1
    const own = same ? lesson.space.itemOf[said] : -1
    const order = [...found].sort((a, b) => Number(b.at === own) - Number(a.at === own) || b.score - a.score)
    const [first] = order
    const { certain, candidates } = judge(found, perLead, least, index.t)
    const read = lesson.correct(normal)
    const similarities = lesson.space.similarities(read)
    return {
      certain: same ? 'sure' : certain,
      certainty: same ? 1 : (candidates[0]?.score ?? (first ? probability(first.score) : 0)),
      sure,
      unsure,
      read,
      ranking: order.slice(0, most).map(({ at, score }) => ({
        item: itemAt(at, entries),
        certainty: at === own ? 1 : probability(score),
        nearest: nearestOf(at, lesson.space, similarities),
      })),
      words: first ? wordsOf(read, first.at, mind) : [],
    }
  }
}

function nearestOf(item: number, { phrasings, itemOf }: Space, similarities: ArrayLike<number>) {
  const nearest = { phrasing: '', likeness: 0 }
  phrasings.forEach((phrasing, at) => {
    const likeness = Math.min(1, similarities[at]!)
    if (itemOf[at] === item && likeness > nearest.likeness) Object.assign(nearest, { phrasing, likeness })
  })
  return nearest
}

function wordsOf(read: string, item: number, { weigh }: Mind): Explained['words'] {
  const words = read.split(' ')
  const evidence = (line: string) => weigh(line).of[item] ?? 0
  const whole = evidence(read)
  // Each word is left out once; a long text is explained by its beginning.
  return words.slice(0, 40).map((word, at) => ({
    word,
    counted: whole - evidence(words.filter((_, other) => other !== at).join(' ')),
  }))
}
