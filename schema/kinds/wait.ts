/** A short pause between messages. */
import { number } from '../bot/fields.ts'
import { Op } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const wait = defineKind({
  kind: 'wait',
  family: 'says',
  fields: { seconds: number(1, 1, 10) },
  exits: () => [{ id: 'next' }],
  lower: (step, to) => [Op.wait, Math.round(step.seconds), to.target('next')],
})
