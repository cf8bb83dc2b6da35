/** Ends the conversation, or the skill it stands in, with an outcome. */
import { oneOf, line } from '../bot/fields.ts'
import { Op, outcomes } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

export const end = defineKind({
  kind: 'end',
  family: 'ends',
  fields: {
    /** In the main flow. */
    outcome: oneOf(...outcomes),
    /** In a skill: the id of one of its flow's outcomes; '' for `done`. */
    returns: line(),
  },
  exits: () => [],
  lower: (step, to) => (to.inSkill ? [Op.back, to.outcome(step.returns)] : [Op.finish, outcomes.indexOf(step.outcome)]),
})
