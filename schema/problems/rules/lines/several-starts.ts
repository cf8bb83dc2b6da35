/** A flow with more than one start begins at the first and never comes to the others. */
import type { Rule } from '../../rule.ts'

export const severalStarts: Rule = {
  start: ({ id }, facts) => (facts.startOf(facts.flowOf(id) ?? '') === id ? [] : [{}]),
}
