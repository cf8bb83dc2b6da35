/** An open question, answered from the knowledge. */
import { number, text } from '../bot/fields.ts'
import { Op } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const question = defineKind({
  kind: 'question',
  family: 'understands',
  fields: {
    text,
    /** Texts not understood before the exit `missed` is taken. */
    misses: number(2, 1, 9),
  },
  exits: () => [{ id: 'answered' }, { id: 'missed' }],
  lower: (step, to) => [Op.know, to.words(step.text), step.misses, to.target('answered'), to.target('missed')],
})
