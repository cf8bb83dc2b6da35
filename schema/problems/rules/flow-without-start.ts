/** A flow that doesn't say where it begins. */
import { MAIN_FLOW } from '../../bot/constants.ts'
import type { Rule } from '../problem.ts'

export const flowWithoutStart: Rule = (facts) => [
  ...(facts.main ? [] : [{ where: { flow: MAIN_FLOW }, data: { flow: MAIN_FLOW } }]),
  ...facts.bot.flows
    .filter((flow) => !facts.startOf(flow))
    .map(({ id, name }) => ({ where: { flow: id }, data: { flow: name || id } })),
]
