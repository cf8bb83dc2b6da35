/** Options, or cards, are made of a list, and no variable is there to hold each item. */
import type { Rule } from '../../rule.ts'

export const itemsWithoutVariable: Rule = {
  choice: ({ items, variable }) =>
    items && !variable ? [{ where: { field: 'variable' }, data: { list: items } }] : [],
  message: ({ items, item, cards }) =>
    items && !item && cards.length > 0 ? [{ where: { field: 'item' }, data: { list: items } }] : [],
}
