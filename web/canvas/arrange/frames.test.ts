import { expect, it } from 'vitest'
import { frameAround, heldBy } from './frames.ts'

const box = (id: string, x: number, y: number, width = 100, height = 40) => ({ id, x, y, width, height })
const frame = box('frame', 0, 0, 400, 300)

it('holds what has its middle within', () => {
  expect(heldBy(frame, [frame, box('in', 20, 20), box('half', 340, 20), box('out', 360, 20)])).toEqual(['in', 'half'])
})

it('is not held by what is smaller', () => {
  expect(heldBy(box('inner', 50, 50, 200, 100), [frame, box('in', 60, 60)])).toEqual(['in'])
})

it('is drawn around steps with room for its title', () => {
  expect(frameAround([box('a', 100, 100), box('b', 300, 200)])).toEqual({ x: 68, y: 44, width: 364, height: 228 })
  expect(frameAround([])).toBeUndefined()
})
