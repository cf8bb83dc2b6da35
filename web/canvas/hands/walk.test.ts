import { expect, test } from 'vitest'
import type { Flow } from '../../../schema/bot/bot.ts'
import { blankStep } from '../../../schema/kinds/kinds.ts'
import { walk, type Direction } from './walk.ts'

const flow: Flow = {
  id: 'main',
  name: '',
  phrasings: {},
  outcomes: [],
  steps: [
    { ...blankStep('choice', 'a'), exits: { x: 'up', y: 'down' } },
    blankStep('message', 'up'),
    blankStep('message', 'down'),
  ],
  layout: { a: [0, 0], up: [300, -10], down: [300, 200] },
}

const ways: [string, Direction, string | undefined][] = [
  ['a', 'right', 'up'],
  ['up', 'left', 'a'],
  ['up', 'down', 'down'],
  ['down', 'up', 'up'],
  ['up', 'up', undefined],
  ['down', 'right', undefined],
]

test.each(ways)('from %s to the %s: %s', (from, direction, to) => expect(walk(flow, from, direction)).toBe(to))
