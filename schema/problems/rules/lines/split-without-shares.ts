/** A split whose branches all have no share: everybody goes the last way. */
import type { Rule } from '../../rule.ts'

export const splitWithoutShares: Rule = {
  split: ({ branches }) =>
    branches.length > 0 && branches.every(({ share }) => share <= 0) ? [{ where: { field: 'branches' } }] : [],
}
