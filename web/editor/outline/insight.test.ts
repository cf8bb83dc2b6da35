import { expect, test } from 'vitest'
import { spanOf } from './insight.svelte.ts'

test.each([
  ['a short list whole', 80, 0, 600, [0, 80]],
  ['a long one from its beginning', 1000, 0, 600, [0, 60]],
  ['what is around the middle', 1000, 15_000, 600, [480, 540]],
  ['and its end', 1000, 29_400, 600, [940, 1000]],
  ['further up than its end when it has grown shorter', 120, 29_400, 600, [60, 120]],
  ['some rows before anything is laid out', 1000, 0, 0, [0, 60]],
] as const)('in the page is %s', (_, count, top, height, [from, to]) => {
  expect(spanOf(count, 30, top, height)).toEqual({ from, to })
})

test('what is in sight is always in the page', () => {
  for (let top = 0; top < 28_000; top += 7) {
    const { from, to } = spanOf(1000, 30, top, 640)
    expect(from * 30).toBeLessThanOrEqual(top)
    expect(to * 30).toBeGreaterThanOrEqual(Math.min(30_000, top + 640))
  }
})
