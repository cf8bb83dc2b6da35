/** A step that runs a skill, but none is chosen or it is gone. The main flow is no skill. */
import { MAIN_FLOW } from '../../../bot/constants.ts'
import type { Rule } from '../../rule.ts'

export const skillWithoutFlow: Rule = {
  skill: ({ flow }, facts) => (facts.flow(flow) && flow !== MAIN_FLOW ? [] : [{ where: { field: 'flow' } }]),
}
