/** Runs another flow and goes on by the outcome it ends with. */
import { filled, list, ref, template } from '../bot/fields.ts'
import { DONE } from '../bot/constants.ts'
import { Op, type Assignment } from '../spec/spec.ts'
import { defineKind, type ExitContext } from './kind.ts'

const outcomes = (flow: string, context: ExitContext) => [
  { id: DONE },
  ...(context.outcomesOf(flow) ?? []).map(({ id, name }) => ({ id, label: name })),
]

export const skill = defineKind({
  kind: 'skill',
  family: 'acts',
  fields: {
    flow: ref('flow'),
    /** What the skill is given: `variable` is one of its inputs, `value` is read by that one's type. */
    inputs: list({ variable: filled, value: template }),
    /** What is kept of it: `from` is a variable of the skill. */
    outputs: list({ from: ref('variable'), variable: filled }),
  },
  exits: (step, context) => outcomes(step.flow, context),
  lower: (step, to) => [
    Op.run,
    to.flow(step.flow),
    to.inputsOf(step.flow).map((variable): Assignment => {
      const given = step.inputs.find((one) => one.variable === variable)
      return [
        to.variable(variable),
        given ? to.assigned({ ...given, field: '', operation: 'is' }) : to.initial(variable),
      ]
    }),
    step.outputs
      .map(({ from, variable }): Assignment => [to.variable(variable), to.value(`{{${from}}}`)])
      .filter(([variable]) => variable >= 0),
    outcomes(step.flow, to).map(({ id }) => to.target(id)),
  ],
})
