/** A jump from one flow into another leaves its own without coming back. */
import type { Rule } from '../../rule.ts'

export const jumpToOtherFlow: Rule = {
  jump: ({ id, step }, facts) => {
    const flow = facts.flowOf(step)
    return flow !== undefined && flow !== facts.flowOf(id) ? [{ where: { field: 'step' } }] : []
  },
}
