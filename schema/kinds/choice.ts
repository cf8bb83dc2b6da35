/** Asks with options; typed text is matched to them too. */
import { list, ref, text } from '../bot/fields.ts'
import { Op } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const choice = defineKind({
  kind: 'choice',
  family: 'asks',
  fields: {
    text,
    options: list({ label: text }),
    /** Takes the label of the option that was chosen. */
    variable: ref('variable'),
  },
  exits: (step) => [...step.options.map(({ id, label }) => ({ id, label })), { id: 'other' }],
  lower: (step, to) => [
    Op.choose,
    to.words(step.text),
    step.options.map(({ id, label }): [string, number] => [to.words(label), to.target(id)]),
    to.target('other'),
    to.variable(step.variable),
  ],
})
