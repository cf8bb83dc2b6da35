import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bringing, NEAR, opening, showingAll, type Viewing } from './sight.ts'
import type { Box } from './hands/placing.ts'

const [WIDTH, HEIGHT] = [1000, 700]
const step = (x: number, y: number): Box => ({ x, y, width: 272, height: 120 })
const seen = ({ x, y, width, height }: Box, now: Viewing) =>
  x * now.zoom + now.x >= -0.51 &&
  y * now.zoom + now.y >= -0.51 &&
  (x + width) * now.zoom + now.x <= WIDTH + 0.51 &&
  (y + height) * now.zoom + now.y <= HEIGHT + 0.51

test('all is shown, at most life-size', () => {
  const boxes = [step(0, 0), step(4000, 3000)]
  expect(boxes.every((box) => seen(box, showingAll(boxes, WIDTH, HEIGHT)))).toBe(true)
  expect(showingAll([step(0, 0)], WIDTH, HEIGHT).zoom).toBe(1)
})

test('steps are shown as such when there is room for it by a little', () => {
  const boxes = [step(0, 0), step(2450, 0)]
  expect(showingAll(boxes, WIDTH, HEIGHT).zoom).toBe(NEAR)
  expect(boxes.every((box) => seen(box, showingAll(boxes, WIDTH, HEIGHT)))).toBe(true)
  expect(showingAll([step(0, 0), step(2700, 0)], WIDTH, HEIGHT).zoom).toBeLessThan(NEAR)
})

test('a large flow opens at its start, where words can be read', () => {
  const view = opening([step(0, 0), step(9000, 0)], step(0, 0), WIDTH, HEIGHT)
  expect(view.zoom).toBeGreaterThanOrEqual(0.7)
  expect(seen(step(0, 0), view)).toBe(true)
})

test('a step is brought into sight from anywhere; one that is in sight moves nothing', () => {
  const number = fc.integer({ min: -5000, max: 5000 })
  fc.assert(
    fc.property(
      number,
      number,
      number,
      number,
      fc.double({ min: 0.1, max: 1.2, noNaN: true }),
      (x, y, vx, vy, zoom) => {
        const view = bringing([step(x, y)], { x: vx, y: vy, zoom }, WIDTH, HEIGHT)
        expect(seen(step(x, y), view)).toBe(true)
        expect(bringing([step(x, y)], view, WIDTH, HEIGHT)).toEqual(view)
      },
    ),
  )
})
