import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variableTypes, type VariableType } from '../bot/bot.ts'
import type { Value } from '../spec/spec.ts'
import { alike, readWritten, writeValue } from './values.ts'

describe('values in scripts', () => {
  it.each<[VariableType, string, Value]>([
    ['text', 'two words', 'two words'],
    ['text', '[not a list]', '[not a list]'],
    ['text', '"a\\nb"', 'a\nb'],
    ['number', '1 234,5', 1234.5],
    ['number', '1e21', 1e21],
    ['number', 'many', ''],
    ['yesno', 'oui', true],
    ['yesno', 'no', false],
    ['date', '2026-03-01', '2026-03-01'],
    ['list', 'a; b', ['a', 'b']],
    ['list', '[{"price": 3}]', [{ price: 3 }]],
    ['record', '{"price": 3}', { price: 3 }],
    ['record', 'price', ''],
  ])('a %s written %s', (type, written, value) => expect(readWritten(type, written)).toEqual(value))

  const held: Record<VariableType, fc.Arbitrary<Value>> = {
    text: fc.string(),
    number: fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    ),
    yesno: fc.boolean(),
    date: fc.constantFrom('2026-03-01', ''),
    list: fc.array(fc.string(), { minLength: 1 }),
    record: fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string()).map((record) => ({ ...record })),
  }
  it.each(variableTypes)('a %s reads as it was written', (type) =>
    fc.assert(
      fc.property(held[type], (value) => {
        const written = writeValue(value)
        expect(written).not.toMatch(/[\r\n]/)
        const read = readWritten(type, written)
        expect(read).toEqual(typeof value === 'number' ? value + 0 : value)
      }),
    ),
  )
  it.each<[Value, Value, boolean]>([
    ['Été à Nîmes !', 'ete a nimes', true],
    ['3', 3, true],
    [-3, 3, false],
    ['-3', 3, false],
    [{ a: 1, b: 'X' }, { b: 'x', a: 1 }, true],
    [['a', 'b'], ['b', 'a'], false],
    [[1, 5], ['1,5'], false],
    ['', '', true],
    ['', 'x', false],
    [true, false, false],
  ])('%j and %j are alike: %s', (one, other, are) => expect(alike(one, other)).toBe(are))
})
