import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Bot, Step } from '../bot/bot.ts'
import type { Value } from '../spec/spec.ts'
import { fold } from '../text/fold.ts'
import { anyBot } from './generate.ts'
import { numberOf, Stop } from './reckon.ts'
import { talk, type Talk } from './talk.ts'
import { Walker } from './walker.ts'

/** Only what is drawn: nothing to be matched, no lots. */
const drawn = (bot: Bot): Bot => ({
  ...bot,
  entries: [],
  flows: bot.flows.map((flow) => ({
    ...flow,
    phrasings: {},
    steps: flow.steps.map(first),
  })),
})

const first = (step: Step): Step =>
  step.kind === 'split'
    ? { ...step, branches: step.branches.map((branch, at) => ({ ...branch, share: at === 0 ? 100 : 0 })) }
    : step

const typed: Record<string, [text: string, value: Value]> = {
  text: ['Zoé K', 'Zoé K'],
  number: ['7', 7],
  email: ['a@b.fr', 'a@b.fr'],
  phone: ['020 7946 0000', '02079460000'],
  date: ['2026-12-24', '2026-12-24'],
  time: ['14:30', '14:30'],
  reference: ['AB12', 'AB12'],
}
const replies: Value[] = ['', 'Rome', 12, false, ['Nice', 'Oslo', 'Nice'], [], { to: 'Oslo', price: 40 }]

/** Does the same in both; false where there is nothing more that the walker knows. */
function act(walker: Walker, t: Talk, lot: number): boolean {
  const step = walker.waiting
  const { options } = walker
  const at = lot % Math.max(1, options.length)
  const option = options[at]
  if (!step || step.kind === 'question') return false
  if (step.kind === 'call' || step.kind === 'handover') {
    const exits = step.kind === 'call' ? ['next', 'failed'] : ['done', 'closed', 'nobody']
    const exit = exits[lot % exits.length] ?? ''
    const values = {
      name: replies[lot % 7] ?? '',
      basket: replies[lot % 5] ?? '',
      order: replies[lot % 3 ? 6 : 1] ?? '',
    }
    walker.act(exit, values)
    t.act(exit, values)
  } else if (step.kind === 'choice' && step.several && !option?.more) {
    const picked = options.map((_, place) => place).filter((place) => !options[place]?.more && (lot >> place) % 2 === 0)
    if (picked.length < step.least || (step.most > 0 && picked.length > step.most)) return false
    walker.pick(picked.map((place) => options[place]!)) // prettier-ignore
    t.send({ is: 'pick', options: picked })
  } else if (option && (lot % 3 < 2 || step.kind !== 'input')) {
    walker.press(option)
    const same = options.filter(({ label }) => fold(label) === fold(option.label))
    if (lot % 2 === 0 && step.kind === 'choice' && !step.several && same.length === 1 && fold(option.label))
      t.type(option.label)
    else t.send({ is: 'press', option: at })
  } else if (step.kind === 'input') {
    const [text, value] = typed[step.type] ?? ['', '']
    if (!fits(walker, step, value)) return false
    walker.type(value)
    t.type(text)
  } else return false
  return true
}

function fits({ reckoner }: Walker, step: { type: string; least: string; most: string }, value: Value): boolean {
  const size = step.type === 'text' ? String(value).length : value
  const bound = (written: string) => (step.type === 'date' ? reckoner.day(written) : reckoner.sum(written)) ?? ''
  const days = (one: Value) => typeof one === 'string' && one.includes('-')
  const apart = (low: Value, high: Value) =>
    low === '' || high === '' || (days(low) && days(high) ? low <= high : !(numberOf(low) > numberOf(high)))
  return apart(bound(step.least), size) && apart(size, bound(step.most))
}

const heard = (t: Talk) =>
  t.effects.flatMap((effect) =>
    (effect.do === 'say' && (effect.text || effect.media)) || (effect.do === 'ask' && effect.text) ? [effect.text] : [],
  )

it('a bot that is compiled plays as it is drawn', () => {
  let acts = 0
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyBot.map(drawn), fc.array(fc.nat(), { maxLength: 20 }), (bot, lots) => {
      const values = { today: '2026-11-20', time: '14:30', city: 'Lyon', order: { to: 'Nice', price: 80 } }
      try {
        const walker = new Walker(bot, values)
        const t = talk(bot, { locale: 'en', values })
        for (const lot of [...lots, -1]) {
          expect(heard(t)).toEqual(walker.said)
          expect(t.at).toBe(walker.waiting?.id ?? '')
          expect(t.ask?.options ?? []).toEqual(walker.options.map(({ label }) => label))
          for (const [id, value] of walker.reckoner.held) expect([id, t.value(id)]).toEqual([id, value])
          if (walker.waiting) seen.add(walker.waiting.kind)
          if (lot < 0 || !act(walker, t, lot)) break
          acts++
        }
      } catch (error) {
        if (!(error instanceof Stop)) throw error
      }
    }),
    { numRuns: 400 },
  )
  expect(acts).toBeGreaterThan(200)
  expect([...seen].sort()).toEqual(['call', 'choice', 'handover', 'input', 'question', 'rating'])
})
