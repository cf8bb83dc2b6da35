/** Values that stand within a sentence: "where is my parcel LP204518001, I am at ann@example.com". */
import { fits } from '../../expressions/fits.ts'
import { inputTypes, type Value, type Wanted } from '../../spec/spec.ts'
import { plain } from '../../text/fold.ts'
import { readTime } from './date.ts'
import { daysIn } from './day.ts'
import { LARGE, SEVERAL, countOf, readNumber } from './number.ts'
import { readPhone } from './phone.ts'

const EMAIL = /[^\s@,;:<>()«»"']+@[^\s@,;<>.()«»"']+(?:\.[^\s@,;:!?<>.()«»"']+)+/g
const PHONE = /(?<![\p{L}\d])\+?\d(?:[\s.()/-]{0,2}\d){7,14}(?![\p{L}\d])/gu
const TIME =
  /(?<![\p{L}\d])(?:midi|noon|minuit|midnight|\d{1,2}(?:\s?[:h]\s?(?:\d{2})?|\s?[ap]\.?m\b\.?)(?:\s?[ap]\.?m\b\.?)?)(?![\p{L}\d])/giu
const AMOUNT = /(?<![\p{L}\d])[€$£]?\s?\d+(?:[\s.,']?\d+)*(?:\s?[€$£%])?(?![\p{L}\d])/gu
const BETWEEN = /[\s'’«»"()[\];:!?]+/

/** A reference may be written in groups; no more of them than this. */
const MOST_GROUPS = 5

/** What of that kind a sentence holds, each once; nothing for free text. `today` is written `2026-03-01`. */
export function valuesIn({ type, pattern }: Wanted, text: string, locale: string, today: string): Value[] {
  const found = readers[inputTypes[type]!]?.(text, locale, today, pattern) ?? []
  return [...new Set(found)]
}

type Reader = (text: string, locale: string, today: string, pattern?: string) => Value[]

const readers: Partial<Record<string, Reader>> = {
  email: (text) => text.match(EMAIL) ?? [],
  phone: (text, locale) => (text.match(PHONE) ?? []).map((one) => readPhone(one, locale)).filter(Boolean),
  date: (text, locale, today) => daysIn(plain(text), locale, today).days,
  time: (text) => (plain(text).match(TIME) ?? []).map((one) => readTime(one.trim())).filter(Boolean),
  reference: (text, _, __, pattern) => referencesIn(text, pattern),
  number(text, locale, today) {
    const rest = daysIn(plain(text.replace(EMAIL, ' ')), locale, today).rest.replace(TIME, ' ')
    const amounts = (rest.match(AMOUNT) ?? []).map((one) => readNumber(one, locale)).filter((one) => !Number.isNaN(one))
    if (amounts.length > 0 || LARGE.test(rest)) return amounts
    return [...rest.matchAll(RegExp(`\\b${SEVERAL}\\b`, 'g'))].map(([word]) => countOf(word))
  },
}

/** Words that fit a pattern and have a digit or `@`, also where one is written in groups; without a pattern those of five characters or more. */
function referencesIn(text: string, pattern?: string): string[] {
  const words = text.split(BETWEEN).map((word) => word.replace(/^[.,]+|[.,]+$/g, ''))
  const found: string[] = []
  for (let at = 0; at < words.length; at++)
    for (let count = Math.min(MOST_GROUPS, words.length - at); count > 0; count--) {
      const groups = words.slice(at, at + count)
      // Letters may begin a reference; what follows are digits, or there is one group only.
      const [first = '', ...more] = groups
      if (!(more.length > 0 ? first.length < 4 || /\d/.test(first) : /[\d@]/.test(first))) continue
      if (!more.every((group) => /^\d/.test(group))) continue
      const reference = groups.join('')
      const fitting = pattern ? referenceOf(reference, pattern) : count === 1 && reference.length > 4 && reference
      if (!fitting) continue
      found.push(fitting.toUpperCase())
      at += count - 1
      break
    }
  return found
}

/** A text as a reference of a pattern, with its hyphens or without them; '' where it is none. */
export function referenceOf(text: string, pattern: string): string {
  const whole = text.toUpperCase()
  return [whole, whole.replace(/[-._/]/g, '')].find((one) => fits(pattern, one)) ?? ''
}
