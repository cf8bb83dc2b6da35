/** Options, or cards, should be made of a list, and the variable is none. */
import type { Facts } from '../../facts/facts.ts'
import type { Rule } from '../../rule.ts'

function look({ items }: { items: string }, facts: Facts) {
  const type = facts.typeOf(items)
  return type && type !== 'list' ? [{ where: { field: 'items' }, data: { variable: items, type } }] : []
}

export const itemsNotAList: Rule = { choice: look, message: look }
