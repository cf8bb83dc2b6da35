import { expect, test } from 'vitest'
import type { Flow, Step } from '../../schema/bot/bot.ts'
import { smallBot } from '../collaboration/smallbot.ts'
import { outlineOf, readingOrder } from './readingorder.ts'

const main = smallBot.flows[0] as Flow

test('steps are read from the start along the lines, first option first', () => {
  expect(readingOrder(main)).toEqual(['start', 'a', 'b', 'c'])
})

test('what nothing leads to comes last and says so', () => {
  const steps: Step[] = main.steps.map((step) => (step.id === 'a' ? { ...step, exits: {} } : step))
  const lines = outlineOf({ ...main, steps })
  expect(lines.map(({ id, loose }) => [id, loose])).toEqual([
    ['start', false],
    ['a', false],
    ['b', true],
    ['c', true],
  ])
})

test('a loop is walked once', () => {
  const steps: Step[] = main.steps.map((step) => (step.id === 'b' ? { ...step, exits: { o1: 'a', o2: 'c' } } : step))
  expect(readingOrder({ ...main, steps })).toEqual(['start', 'a', 'b', 'c'])
})
