import { expect, test } from 'vitest'
import { STEP_WIDTH, HEAD, PILL_HEIGHT } from '../../../schema/layout/measures.ts'
import { sizeOf } from './stepsize.ts'
import type { Row, StepView } from './stepview.ts'
import { roughMeasure } from '../../../schema/layout/lines.ts'

const view = (part: Partial<StepView>): StepView => ({ kind: 'choice', rows: [], summary: '', ...part })
const row = (exit: string, text = 'Yes'): Row => ({ exit, runs: [{ text }], look: 'option' })
const size = (part: Partial<StepView>) => sizeOf(view(part), roughMeasure)

test('each exit has a place within the step, one below the other', () => {
  const { exits, height, width } = size({ words: 'Where to?', rows: [row('a'), row('b'), row('other')] })
  expect(exits.map(({ exit }) => exit)).toEqual(['a', 'b', 'other'])
  const places = exits.map(({ y }) => y)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(HEAD)
  expect(places.at(-1)).toBeLessThan(height)
  expect(width).toBe(STEP_WIDTH)
})

test('longer words make a higher step, up to a limit', () => {
  const heights = [1, 20, 60, 200, 2000].map((words) => size({ words: 'word '.repeat(words) }).height)
  expect(heights).toEqual([...heights].sort((a, b) => a - b))
  expect(heights.at(-1)).toBe(heights.at(-2))
})

test('a step of one line keeps its size', () => {
  expect(size({ kind: 'start', pill: 'Start', exit: 'next' })).toMatchObject({
    height: PILL_HEIGHT,
    exits: [{ exit: 'next', y: PILL_HEIGHT / 2 }],
  })
})
