/** Days as French and English sheets write them. */
import { readDate } from '../../../match/values/date.ts'
import { fold } from '../../../text/fold.ts'
import { dayOfSerial } from '../file/xlsx/formats.ts'

/** What stands first where a day and a month are both numbers. */
export type First = 'day' | 'month'

const MONTHS = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
]

/** `1er mars 2026`, `March 1st, 2026`, `01/03/2026`, `03/2026`, `46082` → `2026-03-01`; '' for what is no day. A month alone is its last day. */
export function readDay(words: string, first: First): string {
  const plain = words.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '')
  const numbers = readDate(plain, first === 'month' ? 'en' : 'fr')
  if (numbers) return numbers
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) return dayOfSerial(Number(plain))
  const [month, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(plain)?.slice(1).map(Number) ?? []
  return month && year ? lastOf(year, month) : named(fold(plain))
}

function named(folded: string): string {
  const found =
    /^(?:\p{L}+ )??(?:(\d{1,2})(?:er|st|nd|rd|th)? )?(?:of )?(\p{L}{3,9})(?: (\d{1,2})(?:st|nd|rd|th)?)? (\d{4})$/u.exec(
      folded,
    )
  const [, before, word = '', behind, year = ''] = found ?? []
  const months = MONTHS.flatMap((names, at) => (names.some((name) => name.startsWith(word)) ? [at + 1] : []))
  const [month] = months
  if (!found || month === undefined || months.length > 1) return ''
  const day = before ?? behind
  return day ? readDate(`${year}-${month}-${day}`, '') : lastOf(Number(year), month)
}

const lastOf = (year: number, month: number): string =>
  month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : ''

/** Which comes first in a column, as far as one of its values shows it. */
export function firstIn(cells: readonly string[]): First | undefined {
  let seen: First | undefined
  for (const cell of cells) {
    const [, one = 0, two = 0] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{2,4}\b/.exec(cell.trim())?.map(Number) ?? []
    if (one > 12 && two <= 12) return 'day'
    if (two > 12 && one <= 12) seen = 'month'
  }
  return seen
}
