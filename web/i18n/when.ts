/** Moments and languages in the words of the screens' language. */
import { getLocale, m } from './words.ts'

const units = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const

/** "3 hours ago", "il y a 3 heures"; "just now" under a minute. */
export function timeAgo(moment: string | number, now = Date.now(), locale: string = getLocale()): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const seconds = (new Date(moment).getTime() - now) / 1000
  for (const [unit, length] of units)
    if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit)
  return m.shell_just_now({}, { locale: locale === 'fr' ? 'fr' : 'en' })
}

/** "20 November 2026 at 14:05", "20 novembre 2026 à 14:05". */
export function moment(at: string | number, locale: string = getLocale()): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(at))
}

/** "1 March 2026", "1 mars 2026", of a day as bots write it; what is no day stays as it is. */
export function dayInWords(day: string, locale: string = getLocale()): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) return day
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}

/** Whole days from now until then, never negative. */
export function daysUntil(at: string | number, now = Date.now()): number {
  return Math.max(0, Math.ceil((new Date(at).getTime() - now) / (24 * 3600_000)))
}

/** "French", "français"; the tag itself where the browser has no word for it. */
export function languageName(tag: string, locale: string = getLocale()): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  } catch (error) {
    if (error instanceof RangeError) return tag
    throw error
  }
}
