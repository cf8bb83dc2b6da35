/** The end of a skill names an outcome that the skill doesn't have. */
import { DONE, MAIN_FLOW } from '../../../bot/constants.ts'
import type { Rule } from '../../rule.ts'

export const outcomeUnknown: Rule = {
  end: ({ id, returns }, facts) => {
    const flow = facts.flow(facts.flowOf(id) ?? '')
    if (!flow || flow.id === MAIN_FLOW || returns === '' || returns === DONE) return []
    return flow.outcomes.some((outcome) => outcome.id === returns) ? [] : [{ where: { field: 'returns' } }]
  },
}
