import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, wrapped } from './lines.ts'

/** Every letter is half as wide as it is high: ten letters fill fifty pixels at ten pixels' size. */
const half = () => 0.5
const lines = (text: string, most = 9) => linesOf(text, { size: 10, weight: 400, width: 50, most }, half)

test.each([
  ['', 1],
  ['ten letter', 1],
  ['ten letters', 2],
  ['one two three', 2],
  ['a\nb\nc', 3],
  ['abcdefghijklmnopqrstuvwxyz', 3],
  ['a '.repeat(500), 9],
])('%j takes %i lines', (text, expected) => expect(lines(text)).toBe(expected))

test('a text has as many lines as it is broken into, and nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'abc', 'abcdefghijk', 'abcdefghijklmnopqrstuvwxyz', '-', '\n')),
      (words) => {
        const text = words.join(' ')
        const style = { size: 10, weight: 400, width: 50, most: 999 }
        const broken = wrapped(text, style, half)
        expect(broken.length).toBe(linesOf(text, style, half))
        expect(broken.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      },
    ),
  )
})

test('what finds no room is told by an ellipsis', () => {
  expect(wrapped('one two three four five', { size: 10, weight: 400, width: 50, most: 2 }, half)).toEqual([
    'one two',
    'three fou…',
  ])
})
