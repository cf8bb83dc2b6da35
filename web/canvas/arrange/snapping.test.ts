import { describe, expect, it } from 'vitest'
import { snap } from './snapping.ts'

const box = (x: number, y: number, width = 100, height = 40) => ({ x, y, width, height })

describe('a step that is dragged', () => {
  it.each([
    ['is drawn to a left edge', box(4, 300), [box(0, 0)], [-4, 0]],
    ['to a right edge', box(44, 300, 60), [box(0, 0)], [-4, 0]],
    ['to a middle', box(17, 300, 60), [box(0, 0)], [3, 0]],
    ['to the top of one beside it', box(500, 3), [box(0, 0)], [0, -3]],
    ['to the nearest of two', box(5, 300), [box(0, 0), box(6, 600)], [1, 0]],
    ['not to one that is far', box(20, 300), [box(0, 0)], [0, 0]],
  ])('%s', (_, moving, others, [dx, dy]) => {
    expect(snap(moving, others, 6)).toMatchObject({ dx, dy })
  })

  it('shows the line that it shares, from one end to the other', () => {
    expect(snap(box(4, 300, 60), [box(0, 0)], 6).guides).toEqual([{ axis: 'x', at: 0, from: 0, to: 340 }])
  })
})
