/** The end of a skill names an outcome that the skill doesn't have. */
import { DONE, MAIN_FLOW } from '../../bot/constants.ts'
import type { Rule } from '../problem.ts'

export const outcomeUnknown: Rule = (facts) =>
  facts
    .all('end')
    .filter(({ step, flow }) => {
      const known = flow.outcomes.some(({ id }) => id === step.returns)
      return flow.id !== MAIN_FLOW && step.returns !== '' && step.returns !== DONE && !known
    })
    .map(({ where }) => ({ where: { ...where, field: 'returns' } }))
