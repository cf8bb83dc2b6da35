/** Everything that training finds out about phrasings. */
import { createCorrect, type Correct } from '../run/correct.ts'
import { normalise } from '../run/features.ts'
import type { Model } from '../run/model.ts'
import type { MatchIndex } from '../run/matchIndex.ts'
import { balance } from './balance.ts'
import { calibrate, USUAL, weighed } from './calibrate.ts'
import { moving, readCorpus, type Corpus } from './corpus.ts'
import { crossFit, judged, type Trial } from './crossfit.ts'
import { assemble, learn, type Learnt, type Taught } from './machine.ts'
import { foreignTo, type Foreign } from './offtopic/offtopic.ts'
import { shortFormsOf } from './words/short.ts'

export interface Lesson extends Corpus {
  locale: string
  short: string
  correct: Correct
  /** Sentences about something else: one half teaches and the other, `unseen`, tries. */
  foreign: readonly Foreign[]
  unseen: readonly ArrayLike<number>[]
  taught: Taught
  learnt: Learnt[]
  /** What is added to the start of each item. */
  shifts: Float64Array
  /** What came of the phrasings when each was left out, and of sentences about something else. */
  trials: Trial[]
  constants: MatchIndex['c']
}

/** The normalised phrasings of an item, one a line, without doubles. */
export const linesOf = (phrasings: readonly string[]) =>
  [...new Set(phrasings.map(normalise).filter((line) => line))].join('\n')

/** Training holds how like each phrasing is to each other, so there is an end to how many it takes. */
const MOST_TAUGHT = 6_000

/** Of very many phrasings the first of each item are taught, and items beyond all bounds not at all. */
export function taughtOf(lines: readonly string[]): readonly string[] {
  const count = (line: string) => (line ? line.split('\n').length : 0)
  if (lines.reduce((sum, line) => sum + count(line), 0) <= MOST_TAUGHT) return lines
  const each = Math.max(1, Math.floor(MOST_TAUGHT / lines.filter((line) => line).length))
  let room = MOST_TAUGHT
  return lines.map((line) => {
    const some = line.split('\n').slice(0, Math.min(each, room))
    room -= count(some.join('\n'))
    return some.join('\n')
  })
}

/** `lines`: the phrasings of each item. */
export function teach(lines: readonly string[], locale: string): Lesson {
  const prepared = prepare(lines, locale)
  const { taught } = prepared
  const kept = keptIn(taught)
  const learnt: Learnt[] = []
  for (let item = 0; item < taught.items; item++) learnt.push(learn(taught, kept, item))
  const answers = crossFit(taught, prepared.unseen)
  const shifts = balance(answers, taught.itemOf, taught.items)
  const trials = answers.map((answer) => judged(answer, shifts))
  const constants = trials.length > 0 ? calibrate(weighed(trials, taught.itemOf)) : USUAL
  return { ...prepared, learnt, shifts, trials, constants }
}

type Prepared = Omit<Lesson, 'learnt' | 'shifts' | 'trials' | 'constants'>

/** What comes before training. With a lesson from `before` the same sentences about something else are taken. */
export function prepare(lines: readonly string[], locale: string, before?: Prepared): Prepared {
  const corpus = readCorpus(lines, locale, before)
  const { space, items, gram, was } = corpus
  const short = shortFormsOf(space.phrasings, locale)
  const correct = createCorrect(space.phrasings, short)
  const move = moving(was)
  const foreign = before
    ? before.foreign.map(({ line, likeness }) => ({
        line,
        likeness: move.row(likeness, (at) => space.likeness(line, space.phrasings[at]!)),
      }))
    : space.phrasings.length > 0
      ? foreignTo(space, items - 1, correct, locale)
      : []
  const half = (which: number) => foreign.filter((_, at) => at % 2 === which).map(({ likeness }) => likeness)
  const taught: Taught = { gram, itemOf: space.itemOf, items, foreign: half(0) }
  return { ...corpus, locale, short, correct, taught, foreign, unseen: half(1) }
}

/** All phrasings but those of what means nothing. */
export const keptIn = ({ itemOf, items }: Taught) => Uint8Array.from(itemOf, (item) => Number(item < items - 1))

export function modelOf({ taught, learnt, shifts }: Lesson): Model {
  const balanced = learnt.map(({ start, weights }, item) => ({ start: start + shifts[item]!, weights }))
  return assemble(taught.itemOf, balanced)
}
