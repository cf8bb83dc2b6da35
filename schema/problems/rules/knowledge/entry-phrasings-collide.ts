/** Phrasings of two entries say the same in nearly the same words. The very same words have a rule of their own. */
import type { Entry } from '../../../bot/bot.ts'
import type { Phrasing } from '../../facts/phrasings.ts'
import type { Rule } from '../../rule.ts'

export const entryPhrasingsCollide: Rule = {
  bot: (facts) => {
    const first = new Map<string, { entry: Entry; phrasing: Phrasing }>()
    return facts.entries.flatMap((entry) => {
      const told = new Set<string>()
      return facts.phrasings(entry).flatMap((phrasing) => {
        const { locale, line, same, alike } = phrasing
        if (alike === '') return []
        const other = first.get(alike)
        if (!other) first.set(alike, { entry, phrasing })
        if (!other || other.entry === entry || other.phrasing.same === same) return []
        const pair = `${locale} ${other.entry.id}`
        if (told.has(pair)) return []
        told.add(pair)
        return [
          {
            where: { entry: entry.id, field: 'phrasings', locale },
            data: { phrasing: line, other: other.phrasing.line, entry: facts.words(other.entry.title) },
          },
        ]
      })
    })
  },
}
