/** Runs another flow and goes on by the outcome it ends with. */
import { ref } from '../bot/fields.ts'
import { DONE } from '../bot/constants.ts'
import { Op } from '../spec/spec.ts'
import { defineKind, type ExitContext } from './kind.ts'

const outcomes = (flow: string, context: ExitContext) => [
  { id: DONE },
  ...(context.outcomesOf(flow) ?? []).map(({ id, name }) => ({ id, label: name })),
]

export const skill = defineKind({
  kind: 'skill',
  family: 'acts',
  fields: { flow: ref('flow') },
  exits: (step, context) => outcomes(step.flow, context),
  lower: (step, to) => [Op.run, to.flow(step.flow), outcomes(step.flow, to).map(({ id }) => to.target(id))],
})
