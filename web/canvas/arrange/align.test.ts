import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aligned, distributed, type Edge, type Placed } from './align.ts'

const box = (id: string, x: number, y: number, width = 100, height = 40): Placed => ({ id, x, y, width, height })
const three = [box('a', 0, 0), box('b', 50, 200, 60, 80), box('c', 300, 100)]

describe('aligning', () => {
  it.each<[Edge, Record<string, [number, number]>]>([
    ['left', { a: [0, 0], b: [0, 200], c: [0, 100] }],
    ['centre', { a: [150, 0], b: [170, 200], c: [150, 100] }],
    ['right', { a: [300, 0], b: [340, 200], c: [300, 100] }],
    ['top', { a: [0, 0], b: [50, 0], c: [300, 0] }],
    ['middle', { a: [0, 120], b: [50, 100], c: [300, 120] }],
    ['bottom', { a: [0, 240], b: [50, 200], c: [300, 240] }],
  ])('to the %s', (edge, places) => {
    expect(aligned(three, edge)).toEqual(places)
  })

  it('has nothing to do with nothing', () => {
    expect(aligned([], 'left')).toEqual({})
    expect(distributed([box('a', 0, 0)], 'across')).toEqual({})
  })
})

const anyBoxes = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 20, max: 300 })), { minLength: 2, maxLength: 9 })
  .map((all) => all.map(([x, width], at) => box(`s${at}`, x, at, width)))

describe('distributing', () => {
  it('leaves equal room, keeps the order and the first', () => {
    fc.assert(
      fc.property(anyBoxes, (boxes) => {
        const places = distributed(boxes, 'across')
        const order = [...boxes].sort((a, b) => a.x - b.x)
        const gaps = order.slice(1).map((to, at) => {
          const from = order[at]!
          return places[to.id]![0] - places[from.id]![0] - from.width
        })
        for (const gap of gaps) {
          expect(gap).toBeCloseTo(gaps[0]!, 6)
          expect(gap).toBeGreaterThanOrEqual(-1e-6)
        }
        expect(places[order[0]!.id]).toEqual([order[0]!.x, order[0]!.y])
      }),
    )
  })
})
