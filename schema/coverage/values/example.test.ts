import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fits } from '../../expressions/fits.ts'
import { automatonOf, patternFault } from '../../expressions/pattern.ts'
import { inputTypes, type InputType } from '../../spec/spec.ts'
import { readValue } from '../../match/values/value.ts'
import { exampleFor, exampleOf, wrongFor } from './example.ts'

describe('exampleOf', () => {
  it.each([
    'CV\\d{9}',
    '[A-Z]{2}\\d{4,6}',
    '(?:AB|CD)-\\d{3}[a-f]?',
    '(A|B)(C|D)\\d+',
    '[^a-z]{3}',
    'x*y+z?',
    '\\w{5}',
    '[\\d./-]{4}',
    'a\\.b\\?',
    'É[à-ü]{2}',
    'A{2}|B{3}',
  ])('a text that fits %s', (pattern) => {
    expect(patternFault(pattern)).toBeUndefined()
    for (const often of [0, 1, 4]) expect(fits(automatonOf(pattern) ?? '', exampleOf(pattern, often))).toBe(true)
  })
  it.each(['(a+)+b', '[', 'I want to **return** it', ''])('is a text also where %j is no pattern to use', (pattern) =>
    expect(exampleOf(pattern)).toEqual(expect.any(String)),
  )
  it('never throws', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (pattern) => void exampleOf(pattern))))
})

const wanted = (type: InputType, least: string | number, most: string | number) => ({
  type: inputTypes.indexOf(type),
  least: least === '' ? undefined : least,
  most: most === '' ? undefined : most,
})

describe('what is typed for an input', () => {
  it.each<[InputType, string | number, string | number]>([
    ...inputTypes.map((type): [InputType, string, string] => [type, '', '']),
    ['number', 5, 9],
    ['number', '', 1],
    ['number', 100, ''],
    ['date', '2027-01-01', ''],
    ['date', '', '2025-01-01'],
    ['text', 20, 30],
    ['text', '', 3],
  ])('a %s from %j to %j', (type, least, most) => {
    const bounds = { least, most }
    expect(readValue(wanted(type, least, most), exampleFor(type, '', bounds), 'fr').value).toBeDefined()
    for (const wrong of wrongFor(type, bounds).slice(0, 2))
      expect(readValue(wanted(type, least, most), wrong, 'fr').value).toBeUndefined()
  })
  it('no text is wrong where any may be typed', () => expect(wrongFor('text', { least: '', most: '' })).toEqual([]))
})
