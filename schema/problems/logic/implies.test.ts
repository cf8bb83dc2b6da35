import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { VariableType } from '../../bot/bot.ts'
import { testOperators } from '../../bot/tests.ts'
import { readCondition } from '../../expressions/condition.ts'
import type { Names } from '../../expressions/template.ts'
import { evaluate } from '../../interpreter/evaluate.ts'
import { enter, hold } from '../../interpreter/turn.ts'
import type { State } from '../../interpreter/types.ts'
import { pack } from '../../spec/pack.ts'
import { SPEC_VERSION, type Spec, type SpecWords, type Value } from '../../spec/spec.ts'
import { aBot } from '../../testing/build.ts'
import { check } from '../check.ts'
import { isCertain, isImpossible, testImplies, type Reading, type Row, type Test } from './implies.ts'

/** What is compared with, by variable; `r` is a part of a record, of which no type is known. */
const compared = {
  t: ['', 'a', 'ab', 'b', '1', '1,0', '10', 'Été', '2026-03-01', 'abc 2', 'a;b', '{{n}}', 'É'],
  n: ['', '1', '1,0', '2', '9.5', '10', '-3', '100', '1 000', '1;2', '1 + 1', 'a'],
  d: ['', '2026-03-01', '01/03/2026', '2025-12-31', '2026-03-02', '{{d}}', '2026-03-01; 2026-03-02'],
  y: ['', 'oui', 'yes', 'non', 'Oui', 'a'],
  l: ['', 'a', 'b', 'ab', 'A', 'a, b'],
  r: ['', 'a', 'b', 'ab', '1', '2', 'A', 'a;b', 'b; a'],
}
const held: Record<keyof typeof compared, Value[]> = {
  t: ['', ' ', 'a', 'ab', 'b', '1', '1,0', '10', 'Été', '2026-03-01', 'abc 2', 'ÉTÉ', 'a;b'],
  n: ['', 1, 2, 9.5, 10, -3, 100, 1000],
  d: ['', '2026-03-01', '2025-12-31', '2026-03-02'],
  y: ['', true, false],
  l: ['', [], ['a'], ['a', 'b'], ['ab'], [1]],
  r: ['', [], ['a'], ['a', 'b'], 'a', 'ab', 'b', 1, 2, '1,0', true],
}
type Name = keyof typeof compared
const ids = Object.keys(compared) as Name[]
const types: Record<Name, VariableType> = { t: 'text', n: 'number', d: 'date', y: 'yesno', l: 'list', r: 'record' }
const names: Names = { numberOf: (id) => ids.indexOf(id as Name), typeOf: (id) => types[id as Name] }
const name = fc.constantFrom(...ids)
const test = name.chain((variable) =>
  fc.record({
    id: fc.constant('t'),
    variable: fc.constant(variable),
    operator: fc.constantFrom(...testOperators),
    value: fc.constantFrom(...compared[variable]),
    field: fc.constant(variable === 'r' ? 'x' : ''),
    upTo: fc.constantFrom(...compared[variable]),
  }),
)
const row = fc.record({
  when: fc.constantFrom('all' as const, 'any' as const),
  tests: fc.array(test, { minLength: 1, maxLength: 3 }),
})
const valuation = fc.record({
  t: fc.constantFrom(...held.t),
  n: fc.constantFrom(...held.n),
  d: fc.constantFrom(...held.d),
  y: fc.constantFrom(...held.y),
  l: fc.constantFrom(...held.l),
  r: fc.constantFrom(...held.r).map((x): Value => ({ x })),
})
/** Mostly of few variables, so that tests meet. */
const few = fc.array(row, { minLength: 2, maxLength: 4 })
const valuations = fc.array(valuation, { minLength: 40, maxLength: 40 })

const holds = (row: Row, value: Record<Name, Value>) => {
  enter({ clew: SPEC_VERSION, ...pack([], 0), locale: 'fr', words: { yesNo: ['oui', 'non'] } as SpecWords } as Spec)
  hold({ values: ids.map((id) => value[id]) } as State)
  return evaluate(readCondition(row, names, 'fr')) === true
}

it('tells a row to be out of reach only when no value comes to it', () => {
  let told = 0
  fc.assert(
    fc.property(few, valuations, (drawn, given) => {
      const rows = drawn.map((row, at) => ({ ...row, id: `r${at}`, name: '' }))
      const bot = aBot('fr').main((f) => f.start('c').step('condition', 'c', { rows }))
      for (const id of ids) bot.variable(id, { type: types[id] })
      const out = check(bot.build()).filter(({ rule }) => rule === 'condition-row-never-reached')
      told += out.length
      for (const value of given)
        expect(out.map(({ where }) => where.item)).not.toContain(rows.find((row) => holds(row, value))?.id)
    }),
    { numRuns: 500 },
  )
  expect(told).toBeGreaterThan(0)
})

it('tells tests to be always or never true only when they are', () => {
  const told = { certain: 0, impossible: 0 }
  const reading: Reading = { typeOf: names.typeOf as Reading['typeOf'], locales: ['fr', 'en'] }
  fc.assert(
    fc.property(row, valuations, (drawn, given) => {
      const [certain, impossible] = [isCertain(drawn, reading), isImpossible(drawn, reading)]
      if (certain) told.certain++
      if (impossible) told.impossible++
      for (const value of given) {
        if (certain) expect(holds(drawn, value)).toBe(true)
        if (impossible) expect(holds(drawn, value)).toBe(false)
      }
    }),
    { numRuns: 2_000 },
  )
  expect(Math.min(told.certain, told.impossible)).toBeGreaterThan(0)
})

it('tells one test to follow from another only when it does', () => {
  const reading: Reading = { typeOf: names.typeOf as Reading['typeOf'], locales: ['fr'] }
  for (const variable of ids)
    for (const [operator, other] of testOperators.flatMap((one) => testOperators.map((two) => [one, two] as const)))
      for (const value of compared[variable])
        for (const otherValue of compared[variable]) {
          const blank = { variable, field: variable === 'r' ? 'x' : '', upTo: compared[variable].at(-1) ?? '' }
          const [a, b] = [
            { ...blank, operator, value },
            { ...blank, operator: other, value: otherValue },
          ]
          if (!testImplies(a, b, reading)) continue
          for (const one of held[variable]) {
            const values = { [variable]: variable === 'r' ? { x: one } : one } as Record<Name, Value>
            const is = (test: Test) => holds({ when: 'all', tests: [test] }, { ...NOTHING, ...values })
            expect(!is(a) || is(b), JSON.stringify([a, b, one])).toBe(true)
          }
        }
})
const NOTHING: Record<Name, Value> = { t: '', n: '', d: '', y: '', l: '', r: '' }
