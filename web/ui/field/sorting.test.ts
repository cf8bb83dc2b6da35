import { expect, test } from 'vitest'
import { dropIndex } from './sorting.ts'

const rows = [0, 40, 80, 120].map((top) => ({ top, bottom: top + 40 }))
test.each([
  [1, 60, 1],
  [1, 99, 1],
  [1, 101, 2],
  [1, 500, 3],
  [1, 21, 1],
  [1, 19, 0],
  [3, -50, 0],
])('the row %i let go at %i stands at %i', (from, y, to) => expect(dropIndex(rows, y, from)).toBe(to))
