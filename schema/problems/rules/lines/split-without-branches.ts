/** A split that sends nobody anywhere. */
import type { Rule } from '../../rule.ts'

export const splitWithoutBranches: Rule = {
  split: ({ branches }) => (branches.length === 0 ? [{ where: { field: 'branches' } }] : []),
}
