/** Asks for a value, checks it, says what is wrong, retries. */
import { line, number, oneOf, ref, text } from '../bot/fields.ts'
import { inputTypes, Op } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const input = defineKind({
  kind: 'input',
  family: 'asks',
  fields: {
    text,
    type: oneOf(...inputTypes),
    variable: ref('variable'),
    /** For references: letters and digits they consist of, as a pattern. */
    pattern: line(),
    /** What to say about a wrong value; empty for the usual words. */
    wrong: text,
    /** Wrong values before the exit `failed` is taken. */
    retries: number(2, 0, 9),
  },
  exits: () => [{ id: 'next' }, { id: 'failed' }],
  lower: (step, to) => [
    Op.enter,
    to.words(step.text),
    inputTypes.indexOf(step.type),
    to.variable(step.variable),
    step.retries,
    to.words(step.wrong),
    to.target('next'),
    to.target('failed'),
    step.type === 'reference' ? step.pattern : '',
  ],
})
