/** A skill is given something that it doesn't take. */
import { MAIN_FLOW } from '../../../bot/constants.ts'
import type { Rule } from '../../rule.ts'

export const skillInputUnknown: Rule = {
  skill: ({ flow, inputs }, facts) => {
    if (flow === MAIN_FLOW || facts.startOf(flow) === undefined) return []
    const taken = facts.inputsOf(flow)
    return inputs
      .filter(({ variable }) => variable && !taken.includes(variable))
      .map(({ id, variable }) => ({ where: { item: id }, data: { variable, flow: facts.flow(flow)?.name ?? '' } }))
  },
}
