/** Finding entries in a list. */
import type { Entry } from '../../schema/bot/bot.ts'
import { fold } from '../../schema/text/fold.ts'

/** The entries that have every word of the query somewhere, in any language; those with it in their title come first. */
export function searchEntries(entries: readonly Entry[], query: string, category: string): Entry[] {
  const inCategory = entries.filter((entry) => !category || entry.category.trim() === category)
  const words = fold(query).split(' ').filter(Boolean)
  if (words.length === 0) return inCategory
  const has = (texts: string[]) => {
    const all = fold(texts.join(' '))
    return words.every((word) => all.includes(word))
  }
  const titled = inCategory.filter(({ title }) => has(Object.values(title)))
  const known = new Set(titled)
  const others = inCategory.filter(
    (entry) =>
      !known.has(entry) &&
      has([entry.title, entry.phrasings, entry.answer].flatMap((text) => Object.values(text)).concat(entry.category)),
  )
  return [...titled, ...others]
}

/** Categories in use, in alphabetical order. */
export function categoriesOf(entries: readonly Entry[]): string[] {
  const used = new Set(entries.map(({ category }) => category.trim()).filter(Boolean))
  return [...used].sort((a, b) => a.localeCompare(b))
}

/** How many ways of asking an entry knows in a language; its title is one that always counts. */
export const phrasingCount = (entry: Entry, locale: string): number =>
  (entry.phrasings[locale] ?? '').split('\n').filter((line) => line.trim()).length

/** The entry's title in the language, or in another one. */
export const titleOf = (entry: Entry, locale: string): string =>
  entry.title[locale]?.trim() || Object.values(entry.title).find((words) => words.trim()) || ''
