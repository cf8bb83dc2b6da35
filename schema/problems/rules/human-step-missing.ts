/** The step that requests for a human should lead to is gone. */
import type { Rule } from '../problem.ts'

export const humanStepMissing: Rule = (facts) => {
  const { humanStep } = facts.bot.settings
  return humanStep !== '' && !facts.reachable.has(humanStep) ? [{ where: { field: 'humanStep' } }] : []
}
