/** Trains again after an edit: only the items that the edit touches. */
import { keptIn, prepare, taughtOf, type Lesson } from './lesson.ts'
import { learn, type Learnt } from './machine.ts'
import { lessonOf, linesIn, write, type Train } from './train.ts'

/** Bots of fewer phrasings are trained from the beginning, which is as quick. */
const SMALL = 300
/** So many items may differ. */
const CHANGED = 2
/** The items nearest to a new phrasing that are trained again with its own. */
const NEIGHBOURS = 5

/**
 * A `train` with a memory, for the editor. What is certain (`MatchIndex.c`) and the items far from the edit stay as they were
 * when all was last trained, so the index is near to that of `train`, not the same; a release is made with `train`.
 */
export function createTrainer(): Train {
  const last = new Map<string, Lesson>()
  return (phrasings, settings = {}) => {
    const { locale = '' } = settings
    const before = last.get(locale)
    const lines = taughtOf(linesIn(phrasings))
    const changed =
      before && lines.length === before.items - 1
        ? lines.flatMap((line, at) => (line === before.lines[at] ? [] : [at]))
        : undefined
    const near = before && changed && changed.length <= CHANGED && before.space.phrasings.length >= SMALL
    const lesson = !near ? lessonOf(phrasings, settings) : changed.length === 0 ? before : after(before, lines, changed)
    last.set(locale, lesson)
    return write(lesson, phrasings, settings)
  }
}

function after(before: Lesson, lines: readonly string[], changed: readonly number[]): Lesson {
  const prepared = prepare(lines, before.locale, before)
  const { taught, space } = prepared
  const kept = keptIn(taught)
  const again = new Set(changed)
  const nearness = new Float64Array(taught.items)
  space.itemOf.forEach((item, at) => {
    if (changed.includes(item))
      taught.gram[at]!.forEach(
        (like, other) => (nearness[space.itemOf[other]!] = Math.max(nearness[space.itemOf[other]!]!, like)),
      )
  })
  const order = [...nearness.keys()]
    .filter((item) => item < taught.items - 1)
    .sort((a, b) => nearness[b]! - nearness[a]!)
  for (const item of order.slice(0, NEIGHBOURS + changed.length)) again.add(item)
  const moved = before.space.phrasings.map((): number | undefined => undefined)
  prepared.was.forEach((place, at) => {
    if (place >= 0) moved[place] = at
  })
  const learnt = before.learnt.map(({ start, weights }, item): Learnt => {
    if (again.has(item)) return learn(taught, kept, item)
    const found = new Map<number, number>()
    weights.forEach((weight, at) => {
      const place = moved[at]
      if (place !== undefined) found.set(place, weight)
    })
    return { start, weights: found }
  })
  return {
    ...before,
    ...prepared,
    learnt,
    trials: before.trials.flatMap((trial) =>
      trial.asking === 'foreign' ? [trial] : moved[trial.at] === undefined ? [] : [{ ...trial, at: moved[trial.at]! }],
    ),
  }
}

/** The memory that all parts of the editor share. */
export const trainAgain = createTrainer()
