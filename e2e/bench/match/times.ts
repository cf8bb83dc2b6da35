/** Clocks: a question, the first one, training, training again after an edit. */
import { linesOf, teach } from '../../../schema/match/train/lesson.ts'
import { createTrainer } from '../../../schema/match/train/trainer.ts'
import { alternate, measured, timed, type Measured } from '../measure.ts'
import { clewMatcher } from './ours.ts'
import { fuse, minisearch, nlpjs } from './peers.ts'
import { phrasingsOf, type QuestionSet } from './sets.ts'

const QUESTIONS = 100
const names = ['clew', 'minisearch', 'nlpjs', 'fuse'] as const

/** Microseconds a question; `first` in milliseconds. */
export async function queryTimes(set: QuestionSet): Promise<Record<(typeof names)[number] | 'first', Measured>> {
  const questions = set.test.slice(0, QUESTIONS).map(({ q }) => q)
  const matchers = {
    clew: clewMatcher(set, set.lang),
    minisearch: (await minisearch(set, set.lang)).ask,
    nlpjs: (await nlpjs(set, set.lang)).ask,
    fuse: (await fuse(set, set.lang)).ask,
  }
  const time = async (name: (typeof names)[number]) => {
    const asked = name === 'fuse' ? questions.slice(0, 10) : questions
    const began = performance.now()
    for (const question of asked) await matchers[name](question)
    return ((performance.now() - began) / asked.length) * 1000
  }
  await alternate(names, time, 2)
  const first = Array.from({ length: 5 }, () => {
    const ask = clewMatcher(set, set.lang)
    return timed(() => ask(questions[0] ?? ''))
  })
  return { ...(await alternate(names, time)), first: measured(first) }
}

/** Milliseconds, from the beginning and after one more phrasing of one entry, as in the editor. */
export function trainingTimes(set: QuestionSet): { full: Measured; again: Measured } {
  const entries = phrasingsOf(set)
  const lines = entries.map(linesOf)
  const full = Array.from({ length: 5 }, () => timed(() => teach(lines, set.lang)))
  const again = Array.from({ length: 7 }, (_, round) => {
    const trainAgain = createTrainer()
    trainAgain({ entries, skills: [] }, { locale: set.lang })
    const more = entries.map((own, at) => (at === round ? [...own, set.test[round]?.q ?? ''] : own))
    return timed(() => trainAgain({ entries: more, skills: [] }, { locale: set.lang }))
  })
  return { full: measured(full), again: measured(again) }
}
