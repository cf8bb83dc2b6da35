/** A jump from one flow into another leaves its own without coming back. */
import type { Rule } from '../problem.ts'

export const jumpToOtherFlow: Rule = (facts) =>
  facts
    .all('jump')
    .filter(({ step, flow }) => {
      const target = facts.steps.get(step.step)
      return target && target.flow !== flow
    })
    .map(({ where }) => ({ where: { ...where, field: 'step' } }))
