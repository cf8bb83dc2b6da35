import { describe, expect, test } from 'vitest'
import type { Bot } from '../../../schema/bot/bot.ts'
import { compileBot } from '../../../schema/compile/compile.ts'
import { createMatcher } from '../../../schema/match/match.ts'
import { blankStep } from '../../../schema/kinds/kinds.ts'
import type { Spec } from '../../../schema/spec/spec.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { differenceBetween } from './differs.ts'
import { play, type Played, type Recorded } from './replay.ts'

/** start → hello → pick (Yes → mail → thanks → end, No → end) */
const bot = (): Bot =>
  aBot()
    .entry('hours', 'Opening hours', 'From nine to five.', 'When are you open?\nopening times')
    .entry('parking', 'Parking', 'Behind the shop.', 'Where can I park?\nparking places')
    .main((flow) =>
      flow
        .start('hello')
        .message('hello', 'Hello', 'pick')
        .choice('pick', 'Shall we?', [
          ['Yes', 'mail'],
          ['No', 'bye'],
        ])
        .input('mail', 'Your address?', 'email', { next: 'thanks' })
        .message('thanks', 'Thank you', 'bye')
        .end('bye', 'resolved'),
    )
    .build()

const yes: Recorded = { at: 'pick', is: 'press', choice: 'option:pick_1', label: 'Yes' }
const no: Recorded = { at: 'pick', is: 'press', choice: 'option:pick_2', label: 'No' }
const typed = (at: string, text: string): Recorded => ({ at, is: 'text', text })

function played(of: Bot, answers: Recorded[]): Played {
  const compiled = compileBot(of, { drafts: true })
  const matcher = createMatcher(compiled.specs.en as Spec)
  const result = play({ bot: of, compiled, locale: 'en', matcher, begun: { visitor: 1 } }, answers)
  if (!result) throw new Error('nothing was played')
  return result
}

type Steps = Record<string, Record<string, unknown> & { exits: Record<string, string> }>
type Change = (steps: Steps, bot: Bot) => void
function edited(change: Change): Bot {
  const copy = bot()
  const main = copy.flows.find(({ id }) => id === 'main')
  change(Object.fromEntries(main?.steps.map((step) => [step.id, step]) ?? []) as unknown as Steps, copy)
  return copy
}
const put = ({ flows: [main] }: Bot, kind: 'message' | 'set' | 'end', id: string, exits: Record<string, string>) =>
  main?.steps.push({ ...blankStep(kind, id), ...(kind === 'message' && { text: { en: id } }), exits })

describe('the first place where the conversation goes another way', () => {
  const rows: [what: string, answers: Recorded[], change: Change, found: string][] = [
    ['other words', [yes], (steps) => Object.assign(steps.mail ?? {}, { text: { en: 'Mail?' } }), ''],
    [
      'a line led elsewhere',
      [yes],
      (steps) => Object.assign(steps.pick?.exits ?? {}, { pick_1: 'thanks' }),
      'mail→thanks at 4',
    ],
    [
      'a step put in between',
      [yes],
      (steps, all) => (
        put(all, 'message', 'aha', { next: 'mail' }),
        Object.assign(steps.pick?.exits ?? {}, { pick_1: 'aha' })
      ),
      'mail→aha at 4',
    ],
    [
      'a step that nobody sees put in between',
      [yes],
      (steps, all) => (
        put(all, 'set', 'silent', { next: 'mail' }),
        Object.assign(steps.pick?.exits ?? {}, { pick_1: 'silent' })
      ),
      '',
    ],
    ['a line cut', [yes], (steps) => void delete steps.pick?.exits.pick_1, 'mail→end ended at 4'],
    [
      'another end',
      [no],
      (steps) => Object.assign(steps.bye ?? {}, { outcome: 'transferred' }),
      'end resolved→end transferred at 4',
    ],
    ['an option gone: the answer no longer fits', [yes], (steps) => (steps.pick?.options as unknown[]).shift(), ''],
    [
      'another question at the beginning',
      [yes],
      (steps) => Object.assign(steps.start_main?.exits ?? {}, { next: 'mail' }),
      'hello→mail at 1',
    ],
    [
      'a check that is no longer made',
      [yes, typed('mail', 'Ada')],
      (steps) => Object.assign(steps.mail ?? {}, { type: 'text' }),
      'mail→thanks at 6',
    ],
    [
      'another answer of the knowledge',
      [typed('pick', 'opening times')],
      (_, all) => {
        const [hours, parking] = all.entries
        if (hours && parking) [hours.phrasings, parking.phrasings] = [parking.phrasings, hours.phrasings]
        if (hours && parking) [hours.title, parking.title] = [parking.title, hours.title]
      },
      'hours→parking at 4',
    ],
  ]
  test.each(rows)('%s', (_, answers, change, found) => {
    const before = played(bot(), answers)
    const after = played(edited(change), answers)
    const difference = differenceBetween(before, after)
    const nameOf = (at: 'before' | 'now') => {
      const { step = '', entry, outcome } = difference?.[at] ?? {}
      return outcome ? `end ${outcome}` : (entry ?? step)
    }
    expect(difference ? `${nameOf('before')}→${nameOf('now')} at ${difference.now.line}` : '').toBe(found)
    // Taken back, it is gone.
    expect(differenceBetween(before, played(bot(), answers))).toBeUndefined()
  })
})
