/** Texts that come in several languages. */
import { getLocale } from './words.ts'

/** The words in the screens' language, or in the first one that has any. */
export function wordsIn(text: Readonly<Record<string, string>>, locale: string = getLocale()): string {
  return (Object.hasOwn(text, locale) ? text[locale] : '') || Object.values(text).find(Boolean) || ''
}
