/** Says a text. */
import { text } from '../bot/fields.ts'
import { Op } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const message = defineKind({
  kind: 'message',
  family: 'says',
  fields: { text },
  exits: () => [{ id: 'next' }],
  lower: (step, to) => [Op.say, to.words(step.text), to.target('next')],
})
