/** A decision table over variables; the first true row wins. */
import { line, list } from '../bot/fields.ts'
import { testFields, when } from '../bot/tests.ts'
import { Op } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const condition = defineKind({
  kind: 'condition',
  family: 'decides',
  fields: { rows: list({ name: line(), when, tests: list(testFields) }) },
  exits: (step) => [...step.rows.map(({ id, name }) => ({ id, label: name })), { id: 'else' }],
  lower: (step, to) => [Op.decide, step.rows.map((row) => [to.condition(row), to.target(row.id)]), to.target('else')],
})
