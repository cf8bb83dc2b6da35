import { expect, test } from 'vitest'
import { weighed } from './weights.ts'

const signs = (...counted: number[]) =>
  weighed(counted.map((one) => ({ word: 'w', counted: one }))).map((one) => one.sign)

test.each([
  ['by share of the weightiest', [4, 2, 1, 0.3], ['much', 'much', 'some', 'none']],
  ['what spoke against is told', [2, -1, -0.05], ['much', 'against', 'none']],
  ['weak evidence says nothing', [0.05, 0.02], ['none', 'none']],
  ['a whole sentence may speak against', [-1, -2], ['against', 'against']],
  ['no words', [], []],
])('%s', (_, counted, expected) => expect(signs(...counted)).toEqual(expected))
