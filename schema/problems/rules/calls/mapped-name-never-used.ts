/** Something is kept of a reply that nobody reads: asking for less is quicker, and keeps less about people. */
import type { Facts } from '../../facts/facts.ts'
import { nameOf } from '../../facts/sources.ts'
import type { Finding, Rule } from '../../rule.ts'

export const mappedNameNeverUsed: Rule = {
  call: ({ results }, facts) =>
    results.flatMap(({ id: item, variable, fields }): Finding[] => {
      if (!variable || !facts.variable(variable)) return []
      if (!facts.holdings.isRead(variable))
        return [{ where: { item, field: 'variable' }, data: { variable, name: variable } }]
      return fields
        .filter((field) => !isRead(nameOf(field), facts))
        .map((field) => ({ where: { item, field: 'fields' }, data: { variable, name: nameOf(field), part: field.id } }))
    }),
}

/** Of any variable, as items and records are handed on; or as part of one that is sent whole. */
const isRead = (name: string, { holdings }: Facts) =>
  holdings.parts.has(name) || [...holdings.sent].some((variable) => holdings.fieldsOf(variable)?.has(name) ?? true)
