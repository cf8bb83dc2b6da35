/** Hands the conversation to a human. */
import { line, text } from '../bot/fields.ts'
import { Op } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const handover = defineKind({
  kind: 'handover',
  family: 'human',
  fields: {
    /** Said before somebody is looked for. */
    text,
    /** Who should take it; '' for anybody. */
    team: line(),
  },
  exits: () => [{ id: 'done' }, { id: 'closed' }, { id: 'nobody' }],
  lower: (step, to) => [
    Op.act,
    to.words(step.text),
    1,
    [],
    [],
    [to.target('done'), to.target('closed'), to.target('nobody')],
  ],
})
