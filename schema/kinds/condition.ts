/** A decision table over variables; the first true row wins. */
import { line, list, oneOf, ref } from '../bot/fields.ts'
import { Op, testOperators, type SpecTest } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const condition = defineKind({
  kind: 'condition',
  family: 'decides',
  fields: {
    rows: list({
      name: line(),
      when: oneOf('all', 'any'),
      tests: list({ variable: ref('variable'), operator: oneOf(...testOperators), value: line() }),
    }),
  },
  exits: (step) => [...step.rows.map(({ id, name }) => ({ id, label: name })), { id: 'else' }],
  lower: (step, to) => [
    Op.decide,
    step.rows.map(({ id, when, tests }): [0 | 1, SpecTest[], number] => [
      when === 'all' ? 1 : 0,
      tests.map((test) => [to.variable(test.variable), testOperators.indexOf(test.operator), test.value]),
      to.target(id),
    ]),
    to.target('else'),
  ],
})
