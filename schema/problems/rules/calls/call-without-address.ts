/** A call that asks nobody. */
import type { Rule } from '../../rule.ts'

export const callWithoutAddress: Rule = {
  call: ({ address }) => (address.trim() === '' ? [{ where: { field: 'address' } }] : []),
}
