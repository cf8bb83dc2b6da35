import { expect, test } from 'vitest'
import type { Flow } from '../../../schema/bot/bot.ts'
import { smallBot } from '../../collaboration/smallbot.ts'
import { makingRoom } from './makingroom.ts'

const flow = smallBot.flows[0] as Flow

test('what follows a line steps aside, what stands before it stays', () => {
  expect(makingRoom({ flow }, 'a', 'b', 900)).toEqual({ b: [900, 0], c: [1240, 0] })
})

test('where there is room nothing moves', () => expect(makingRoom({ flow }, 'a', 'b', 600)).toEqual({}))

test('a line that runs back makes no room', () => expect(makingRoom({ flow }, 'c', 'a', 900)).toBeUndefined())

test('a loop back to where the line begins leaves that where it is', () => {
  const steps = flow.steps.map((step) => (step.id === 'b' ? { ...step, exits: { o1: 'a' } } : step))
  expect(makingRoom({ flow: { ...flow, steps } }, 'a', 'b', 700)).toEqual({ b: [700, 0] })
})
