/** A step that leads nowhere at all: the conversation stops behind it without an end. */
import type { Rule } from '../../rule.ts'

export const deadEnd: Rule = {
  step: (step, facts) => {
    const { wanting, leadsOn } = facts.exits(step)
    return wanting.length > 0 && !leadsOn ? [{}] : []
  },
}
