import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipped } from './clip.ts'

const measure = () => 1
const room = { size: 1, width: 9, most: 2 }

test('words go on in a second line; the rest is an ellipsis', () => {
  expect(clipped('Hello you', room, measure)).toEqual(['Hello you'])
  expect(clipped('Hello to you', room, measure)).toEqual(['Hello to', 'you'])
  expect(clipped('Hello to you, how are you?', room, measure)).toEqual(['Hello to', 'you, how…'])
  expect(clipped('Anticonstitutionnellement', room, measure)).toEqual(['Anticons…'])
})

test('no line is longer than there is room', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 3, max: 30 }), (text, width) => {
      const lines = clipped(text, { size: 1, width, most: 2 }, measure)
      expect(lines.length).toBeLessThanOrEqual(2)
      expect(lines.every((line) => [...line].length <= width)).toBe(true)
    }),
  )
})
