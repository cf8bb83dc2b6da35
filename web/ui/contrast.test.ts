import { expect, test } from 'vitest'
import { contrast, isColour } from './contrast.ts'

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#4f46e5', '#ffffff', 6.29],
  ['#FFD700', '#ffffff', 1.4],
  ['#777777', '#ffffff', 4.48],
])('%s on %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1)
  expect(contrast(other, one)).toBeCloseTo(ratio, 1)
})

test.each([
  ['#4f46e5', true],
  ['#4F46E5', true],
  ['#fff', false],
  ['red', false],
  ['#4f46e5;color:red', false],
])('%j is a colour: %s', (value, is) => expect(isColour(value)).toBe(is))
