/** Something is kept of a skill that it never gives a value. */
import { MAIN_FLOW } from '../../../bot/constants.ts'
import type { Rule } from '../../rule.ts'

export const skillOutputNeverSet: Rule = {
  skill: ({ flow, outputs }, facts) => {
    if (flow === MAIN_FLOW || !facts.flow(flow)) return []
    return outputs
      .filter(({ from }) => {
        const variable = facts.variable(from)
        const held = !variable || variable.fromPage || variable.initial !== '' || facts.inputsOf(flow).includes(from)
        return !held && !facts.holdings.filledIn(flow).has(from)
      })
      .map(({ id, from }) => ({ where: { item: id }, data: { variable: from, flow: facts.flow(flow)?.name ?? '' } }))
  },
}
