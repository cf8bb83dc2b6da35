/** Two entries share a phrasing, so a question can mean only one of them. */
import type { Rule } from '../../rule.ts'

export const entriesAlike: Rule = {
  bot: (facts) => {
    const owners = new Map<string, string>()
    return facts.entries.flatMap((entry) => {
      const told = new Set<string>()
      return facts.phrasings(entry).flatMap(({ locale, line, same }) => {
        const owner = owners.get(same)
        if (owner === undefined) owners.set(same, entry.id)
        if (owner === undefined || owner === entry.id || told.has(locale)) return []
        told.add(locale)
        return [{ where: { entry: entry.id, field: 'phrasings', locale }, data: { phrasing: line } }]
      })
    })
  },
}
