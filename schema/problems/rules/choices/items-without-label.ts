/** Options are made of a list, and their label doesn't name the item: they would all read alike. */
import { variablesIn } from '../../../expressions/template.ts'
import type { Facts } from '../../facts/facts.ts'
import type { Rule } from '../../rule.ts'

export const itemsWithoutLabel: Rule = {
  choice: ({ items, itemLabel, variable }, facts) => {
    if (!items || !variable || variablesIn(facts.words(itemLabel)).includes(variable)) return []
    const label = labelFor(variable, items, facts)
    return [{ where: { field: 'itemLabel' }, data: { list: items, label: label || `{{${variable}}}`, known: label } }]
  },
}

/** '' where it can't be told what the items are. */
function labelFor(variable: string, items: string, { holdings }: Facts): string {
  const fields = holdings.fieldsOf(items)
  if (!fields) return ''
  const [first] = fields
  return first === undefined ? `{{${variable}}}` : `{{${variable}.${first}}}`
}
