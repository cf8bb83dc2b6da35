import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf, freePlace, type Box } from './placing.ts'

const size = { width: 272, height: 120 }
const box = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }) })

test('a new step lies on no other', () => {
  fc.assert(
    fc.property(box, fc.array(box, { maxLength: 12 }), ({ x, y }, others) => {
      const taken: Box[] = others.map((at) => ({ ...at, ...size }))
      const [px, py] = freePlace([x, y], size, taken)
      for (const one of taken)
        expect(
          px < one.x + one.width && one.x < px + size.width && py < one.y + one.height && one.y < py + size.height,
        ).toBe(false)
    }),
  )
})

test('a free spot is taken as it is', () => expect(freePlace([5, 6], size, [])).toEqual([5, 6]))

test('bounds hold all boxes', () => {
  expect(boundsOf([])).toBeUndefined()
  expect(
    boundsOf([
      { x: 1, y: 2, width: 3, height: 4 },
      { x: -5, y: 0, width: 1, height: 1 },
    ]),
  ).toEqual({ x: -5, y: 0, width: 9, height: 6 })
})
