import { expect, it } from 'vitest'
import { inkOn } from './ink.ts'

it.each([
  ['#4f46e5', '#fff'],
  ['#000000', '#fff'],
  ['#767676', '#000'],
  ['#757575', '#fff'],
  ['#ffffff', '#000'],
  ['#f5c518', '#000'],
  ['#16a34a', '#000'],
  ['no colour', '#fff'],
])('on %s one writes in %s', (colour, ink) => {
  expect(inkOn(colour)).toBe(ink)
})
