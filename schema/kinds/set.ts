/** Gives variables values. */
import { line, list, ref } from '../bot/fields.ts'
import { Op } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const set = defineKind({
  kind: 'set',
  family: 'acts',
  fields: {
    /** `value` is a template: words with `{{variables}}`. */
    assignments: list({ variable: ref('variable'), value: line() }),
  },
  exits: () => [{ id: 'next' }],
  lower: (step, to) => [
    Op.give,
    step.assignments.map(({ variable, value }): [number, string] => [to.variable(variable), value]),
    to.target('next'),
  ],
})
