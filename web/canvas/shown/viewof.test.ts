import { describe, expect, test } from 'vitest'
import type { Step } from '../../../schema/bot/bot.ts'
import { blankStep } from '../../../schema/kinds/kinds.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { namedExits, nameOfStep } from './names.ts'
import { viewOf } from './viewof.ts'

const bot = aBot('en').variable('order', { name: 'Order' }).build()
const seen = (step: Step) => viewOf(step, { bot, flow: 'main', locale: 'en', summaryOf: () => '' })

describe('a step in a few words', () => {
  test.each(['condition', 'set'] as const)('a %s that holds nothing yet is called by its kind', (kind) => {
    const view = seen(blankStep(kind, 'a'))
    expect(view.summary).toBe({ condition: 'Condition', set: 'Set variables' }[kind])
  })

  test('a condition is called by its first row', () => {
    const tests = [{ id: 't', variable: 'order', field: '', operator: 'is empty' as const, value: '', upTo: '' }]
    const step = { ...blankStep('condition', 'a'), rows: [{ id: 'r', name: '', when: 'all' as const, tests }] }
    expect(seen(step).summary).toBe('if Order is empty')
  })
})

test('an exit that its kind names is called so, whatever its row shows', () => {
  const step = { ...blankStep('input', 'a'), variable: 'order' }
  expect(namedExits(seen(step)).map(({ words }) => words)).toEqual(['next', 'no valid answer'])
})

test.each([
  ['Where to?', 'Message: Where to? next → nowhere'],
  ['He said “Come.”', 'Message: He said “Come.” next → nowhere'],
  ['Hello', 'Message: Hello. next → nowhere'],
])('%s ends as one sentence in the name of a step', (words, name) => {
  const step = { ...blankStep('message', 'a'), text: { en: words } }
  expect(nameOfStep(step, seen(step), () => undefined)).toBe(name)
})
