/** Whether a plain value can stand in a variable of a type. */
import type { Variable } from '../../bot/bot.ts'
import { readDate } from '../../match/values/date.ts'
import { readNumber } from '../../match/values/number.ts'
import { plain } from '../../text/fold.ts'

/** In any of the languages. A value that names variables may hold anything. */
export function fits(value: string, type: Variable['type'], locales: readonly string[]): boolean {
  const words = plain(value)
  if (words === '' || words.includes('{{')) return true
  if (type === 'number') return locales.some((locale) => !Number.isNaN(readNumber(words, locale)))
  if (type === 'date') return locales.some((locale) => readDate(words, locale) !== '')
  return true
}
