/** Gives variables values. */
import { filled, line, list, oneOf, template } from '../bot/fields.ts'
import { Op, type Assignment } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

/** `is` gives the value, `add` adds to what is there (a number, days, an item, words), `remove` takes away. */
export const operations = ['is', 'add', 'remove'] as const
export type Operation = (typeof operations)[number]

export const set = defineKind({
  kind: 'set',
  family: 'acts',
  fields: {
    assignments: list({
      variable: filled,
      /** A record's field; '' for the variable itself. */
      field: line(),
      operation: oneOf(...operations),
      /** Read by the variable's type: a template, a sum, a date, items set apart by `;`. */
      value: template,
    }),
  },
  exits: () => [{ id: 'next' }],
  lower: (step, to) => [
    Op.give,
    step.assignments
      .map((assignment): Assignment => [to.variable(assignment.variable), to.assigned(assignment)])
      .filter(([variable]) => variable >= 0),
    to.target('next'),
  ],
})
