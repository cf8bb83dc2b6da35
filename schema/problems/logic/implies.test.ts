import fc from 'fast-check'
import { expect, it } from 'vitest'
import { testOperators } from '../../bot/tests.ts'
import { firstValue } from '../../expressions/assigned.ts'
import { readCondition } from '../../expressions/condition.ts'
import type { Names } from '../../expressions/template.ts'
import { evaluate } from '../../interpreter/evaluate.ts'
import type { Spec } from '../../spec/spec.ts'
import { aBot } from '../../testing/build.ts'
import { check } from '../check.ts'
import type { Row } from './implies.ts'

const values = {
  t: ['', 'a', 'ab', 'b', '1', '1,0', '10', 'Été', '2026-03-01', 'abc 2'],
  n: ['', '1', '1,0', '2', '9.5', '10', '-3', '100'],
  d: ['', '2026-03-01', '01/03/2026', '2025-12-31', '2026-03-02'],
}
type Name = keyof typeof values
const ids = Object.keys(values) as Name[]
const types = { t: 'text', n: 'number', d: 'date' } as const
const names: Names = { numberOf: (id) => ids.indexOf(id as Name), typeOf: (id) => types[id as Name] }
const name = fc.constantFrom<Name>('t', 'n', 'd')
const test = name.chain((variable) =>
  fc.record({
    id: fc.constant('t'),
    variable: fc.constant(variable),
    operator: fc.constantFrom(...testOperators),
    value: fc.constantFrom(...values[variable]),
    field: fc.constant(''),
    upTo: fc.constantFrom(...values[variable]),
  }),
)
const row = fc.record({
  when: fc.constantFrom('all' as const, 'any' as const),
  tests: fc.array(test, { minLength: 1, maxLength: 3 }),
})
const valuation = fc.record({
  t: fc.constantFrom(...values.t),
  n: fc.constantFrom(...values.n),
  d: fc.constantFrom(...values.d),
})

it('tells a row to be out of reach only when no value comes to it', () => {
  let told = 0
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 4 }),
      fc.array(valuation, { minLength: 40, maxLength: 40 }),
      (drawn, given) => {
        const rows: Row[] = drawn.map((row, at) => ({ ...row, id: `r${at}`, name: '' }))
        const bot = aBot('fr')
          .variable('t')
          .variable('n', { type: 'number' })
          .variable('d', { type: 'date' })
          .main((f) => f.start('c').step('condition', 'c', { rows }))
          .build()
        const out = check(bot).filter(({ rule }) => rule === 'condition-row-never-reached')
        told += out.length
        for (const value of given) {
          const known = {
            spec: { locale: 'fr' } as Spec,
            state: { values: ids.map((id) => firstValue(types[id], value[id])), began: { is: 'start' as const } },
          }
          const first = rows.find((row) => evaluate(known, readCondition(row, names, 'fr')) === true)
          expect(out.map(({ where }) => where.item)).not.toContain(first?.id)
        }
      },
    ),
    { numRuns: 400 },
  )
  expect(told).toBeGreaterThan(0)
})
