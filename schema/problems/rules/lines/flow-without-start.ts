/** A flow that doesn't say where it begins. */
import { MAIN_FLOW } from '../../../bot/constants.ts'
import type { Rule } from '../../rule.ts'

export const flowWithoutStart: Rule = {
  flow: ({ id, name }, facts) => (facts.startOf(id) === undefined ? [{ data: { flow: name || id } }] : []),
  bot: (facts) => (facts.flow(MAIN_FLOW) ? [] : [{ where: { flow: MAIN_FLOW }, data: { flow: MAIN_FLOW } }]),
}
