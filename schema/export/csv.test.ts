import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf, neutral, unneutral } from './csv.ts'

describe('neutral', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33 1', "'+33 1"],
    ['-A1', "'-A1"],
    ['@SUM', "'@SUM"],
    ['\t=1', "'\t'=1"],
    ['\rx', "'\rx"],
    [' =1', " '=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['a;=1', "a;'=1"],
    ['a\n=1', "a\n'=1"],
    ['a\t＝1', "a\t'＝1"],
    ["'=1", "''=1"],
    ['-12', '-12'],
    ['-1,5', '-1,5'],
    ['a = b', 'a = b'],
    ['Bonjour\n- un\n- deux', 'Bonjour\n- un\n- deux'],
    ['- un', "'- un"],
    ['', ''],
  ])('%j → %j', (cell, safe) => expect(neutral(cell)).toBe(safe))

  it('is undone, whatever the cell holds', () => {
    const piece = fc.constantFrom('=', '+', '-', '@', '＝', '＠', "'", ';', ',', '\t', '\n', '\r', ' ', 'a', '1')
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (cell) => {
          expect(unneutral(neutral(cell))).toBe(cell)
          expect(neutral(cell)).not.toMatch(/^\s*[=+@＝＋－＠]|[;,\t\n\r]\s*[=@＝＠]/)
        },
      ),
      { numRuns: 5_000 },
    )
  })
})

it('quotes cells and marks its encoding', () =>
  expect(
    csvOf([
      ['a;b', '"é"'],
      ['c\nd', '=1'],
    ]),
  ).toBe('\ufeff"a;b";"""é"""\r\n"c\nd";\'=1\r\n'))
