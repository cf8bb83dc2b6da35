/** Asks for a value, checks it, says what is wrong, retries. */
import { filled, flag, line, number, oneOf, template, text } from '../bot/fields.ts'
import { inputTypes, Op } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

/** Of the others none is less than another. */
const bounded: readonly string[] = ['number', 'date', 'text']

export const input = defineKind({
  kind: 'input',
  family: 'asks',
  fields: {
    text,
    type: oneOf(...inputTypes),
    variable: filled,
    /** For references: letters and digits they consist of, as a pattern. */
    pattern: line(),
    /** The smallest number or earliest day, the largest or last one, or the longest text; formulas, '' for no bound. */
    least: template,
    most: template,
    /** What to say about a wrong value; empty for the usual words. */
    wrong: text,
    /** Wrong values before the exit `failed` is taken. */
    retries: number(2, 0, 9),
    /** Visitors may go on without an answer. */
    optional: flag(false),
  },
  exits: () => [{ id: 'next' }, { id: 'failed' }],
  lower: (step, to) => [
    Op.enter,
    to.words(step.text),
    {
      type: inputTypes.indexOf(step.type),
      pattern: step.type === 'reference' ? to.pattern(step.pattern) : undefined,
      least: bounded.includes(step.type) && step.least ? to.bound(step.least, step.type) : undefined,
      most: bounded.includes(step.type) && step.most ? to.bound(step.most, step.type) : undefined,
      wrong: to.words(step.wrong) || undefined,
      optional: step.optional ? 1 : undefined,
    },
    to.variable(step.variable),
    step.retries,
    to.target('next'),
    to.target('failed'),
  ],
})
