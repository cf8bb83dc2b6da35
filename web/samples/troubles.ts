/** What is wrong with a sample, line by line, in words. */
import type { Bot } from '../../schema/bot/bot.ts'
import type { Where } from '../../schema/problems/problems.ts'
import type { SampleResult } from '../../schema/samples/samples.ts'
import { outcomes, type Outcome } from '../../schema/spec/spec.ts'
import { outcomeWords } from '../i18n/botwords.ts'
import { m } from '../i18n/words.ts'
import { found, stepWords } from './stepwords.ts'

export interface Trouble {
  line: number
  what: string
  /** What came instead, where something else was expected; '' for nothing. */
  actual?: string
  /** Where the conversation was. */
  step?: Where
}

const missingWords = {
  step: m.samples_missing_step,
  variable: m.samples_missing_variable,
  exit: m.samples_missing_exit,
}

const checkWords = {
  says: m.samples_check_says,
  outcome: m.samples_check_outcome,
  waits: m.samples_check_waits,
  ran: m.samples_check_ran,
  holds: m.samples_check_holds,
  press: m.samples_check_press,
  correct: m.samples_check_correct,
}

export function troublesOf(bot: Bot, { faults, missing, checks }: SampleResult): Trouble[] {
  const unread = faults.map(({ line, text }): Trouble => ({ line, what: m.samples_fault({ text }) }))
  const gone = missing.map(({ line, what, name }): Trouble => {
    const step = what === 'step' ? placeOf(bot, name) : undefined
    return step
      ? { line, what: m.samples_cut_off({ name: stepWords(bot, name) }), step }
      : { line, what: missingWords[what]({ name }) }
  })
  const told = new Set([...unread, ...gone].map(({ line }) => line))
  const failed = checks
    .filter(({ passed, line }) => !passed && !told.has(line))
    .map(({ line, is, expected, actual }): Trouble => {
      const steps = is === 'waits' || is === 'ran'
      const words = (came: string) => {
        if (is === 'outcome') return isOutcome(came) ? outcomeWords(came) : came
        if (!steps) return came
        return came
          .split(' · ')
          .map((id) => stepWords(bot, id))
          .join(' · ')
      }
      const sentence = checkWords[is as 'says']
      return {
        line,
        what: sentence({ expected: words(expected) }),
        actual: words(actual),
        step: steps ? placeOf(bot, actual) : undefined,
      }
    })
  return [...unread, ...gone, ...failed].sort((a, b) => a.line - b.line)
}

function placeOf(bot: Bot, id: string): Where | undefined {
  const place = found(bot, id)
  return place && { flow: place.flow, step: id }
}

const isOutcome = (came: string): came is Outcome => (outcomes as readonly string[]).includes(came)
