import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

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
