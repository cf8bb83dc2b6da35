/** Days in a sentence, French and English: "demain", "le 3 mars", "next Monday", "in two weeks", 3/3/2026. */
import { readDate } from './date.ts'
import { COUNT, countOf } from './number.ts'

const DAY = 86_400_000

const MONTHS = [
  'janvier|january|janv|jan',
  'fevrier|february|fevr|fev|feb',
  'mars|march|mar',
  'avril|april|avr|apr',
  'mai|may',
  'juin|june|jun',
  'juillet|july|juil|jul',
  'aout|august|aug',
  'septembre|september|sept|sep',
  'octobre|october|oct',
  'novembre|november|nov',
  'decembre|december|dec',
]
const WEEKDAYS = [
  'dimanche|sunday',
  'lundi|monday',
  'mardi|tuesday',
  'mercredi|wednesday',
  'jeudi|thursday',
  'vendredi|friday',
  'samedi|saturday',
]
const UNITS = ['jours?|days?', 'semaines?|weeks?', 'mois|months?']

const anyOf = (names: readonly string[]) => `(${names.join('|')})`
const positionIn = (names: readonly string[], word = '') => names.findIndex((one) => RegExp(`^(?:${one})$`).test(word))

const MONTH = anyOf(MONTHS)
const WEEKDAY = anyOf(WEEKDAYS)
const UNIT = anyOf(UNITS)
const NUMBER = '(\\d{1,2})(?:er|st|nd|rd|th)?'
const YEAR = '(?:,? (\\d{4}))?'

/** Midnight of a day; NaN where the month hasn’t so many. */
function dayOf(year: number, month: number, day: number): number {
  const time = Date.UTC(year, month, day)
  return new Date(time).getUTCMonth() === month ? time : NaN
}

/** A day of the year; the one nearest to today where no year is said. */
function named(day: string | undefined, month: string | undefined, year: string | undefined, today: number): number {
  const at = positionIn(MONTHS, month)
  const now = new Date(today).getUTCFullYear()
  const days = (year ? [Number(year)] : [now, now + 1, now - 1]).map((one) => dayOf(one, at, Number(day)))
  return days.reduce((best, one) => (!(Math.abs(best - today) <= Math.abs(one - today)) ? one : best))
}

/** So many days, weeks or months away. */
function away(count: string | undefined, unit: string | undefined, today: number, back: 1 | -1): number {
  const many = countOf(count ?? '') * back
  const kind = positionIn(UNITS, unit)
  if (kind < 2) return today + many * [1, 7][kind]! * DAY
  const day = new Date(today)
  const month = day.getUTCMonth() + many
  return Math.min(Date.UTC(day.getUTCFullYear(), month, day.getUTCDate()), Date.UTC(day.getUTCFullYear(), month + 1, 0))
}

/** The next such day of the week, or the last one. */
function weekday(word: string | undefined, today: number, last: boolean): number {
  const ahead = (positionIn(WEEKDAYS, word) - new Date(today).getUTCDay() + 7) % 7 || 7
  return today + (last ? (ahead === 7 ? -7 : ahead - 7) : ahead) * DAY
}

type Reader = (parts: readonly (string | undefined)[], today: number, locale: string) => number

/** The longer a wording, the earlier it is looked for. */
const readers: [wording: string, read: Reader][] = [
  ['\\d{1,4}([-/.])\\d{1,2}\\1\\d{1,4}', ([all], _, locale) => Date.parse(readDate(all ?? '', locale))],
  [
    `(?:${WEEKDAY} )?${NUMBER} (?:of )?${MONTH}${YEAR}`,
    ([, , day, month, year], today) => named(day, month, year, today),
  ],
  [`(?:${WEEKDAY},? )?${MONTH} ${NUMBER}${YEAR}`, ([, , month, day, year], today) => named(day, month, year, today)],
  ['apres[ -]demain|(?:the )?day after tomorrow', (_, today) => today + 2 * DAY],
  ['avant[ -]hier|(?:the )?day before yesterday', (_, today) => today - 2 * DAY],
  ['aujourd.?hui|today', (_, today) => today],
  ['demain|tomorrow', (_, today) => today + DAY],
  ['hier|yesterday', (_, today) => today - DAY],
  [`(?:dans|in) ${COUNT} ${UNIT}`, ([, count, unit], today) => away(count, unit, today, 1)],
  [`il y a ${COUNT} ${UNIT}`, ([, count, unit], today) => away(count, unit, today, -1)],
  [`${COUNT} ${UNIT} ago`, ([, count, unit], today) => away(count, unit, today, -1)],
  [
    `(last )?${WEEKDAY}(?: prochain)?( dernier| passe)?`,
    ([, last, day, dernier], today) => weekday(day, today, !!(last || dernier)),
  ],
]

let compiled: [RegExp, Reader][] | undefined

/** The days that a text names, and the text without them. `text` is written as `plain` does, `today` as `2026-03-01`. */
export function daysIn(text: string, locale: string, today: string): { days: string[]; rest: string } {
  compiled ??= readers.map(([wording, read]) => [RegExp(`(?<![\\p{L}\\d])(?:${wording})(?![\\p{L}\\d])`, 'gu'), read])
  const days: [place: number, day: string][] = []
  const now = Date.parse(today)
  let rest = text
  for (const [wording, read] of compiled)
    rest = rest.replace(wording, (...parts: string[]) => {
      const time = read(parts, now, locale)
      if (!(Math.abs(time) < 8e15)) return parts[0]!
      days.push([Number(parts.at(-2)), new Date(time).toISOString().slice(0, 10)])
      // As long as what it stands for, so that places stay.
      return ';'.repeat(parts[0]!.length)
    })
  return { days: days.sort(([a], [b]) => a - b).map(([, day]) => day), rest }
}
