/** Two entries share a phrasing, so a question can mean only one of them. */
import { fold } from '../../text/fold.ts'
import type { Rule } from '../problem.ts'

export const entriesAlike: Rule = (facts) => {
  const owners = new Map<string, string>()
  return facts.bot.entries.flatMap(({ id, title, phrasings }) =>
    facts.bot.locales.flatMap((locale) => {
      const lines = `${title[locale] ?? ''}\n${phrasings[locale] ?? ''}`.split('\n')
      const shared = lines.find((line) => {
        const key = `${locale} ${fold(line)}`
        if (fold(line) === '') return false
        if (!owners.has(key)) owners.set(key, id)
        return owners.get(key) !== id
      })
      return shared ? [{ where: { entry: id, field: 'phrasings', locale }, data: { phrasing: shared.trim() } }] : []
    }),
  )
}
