/** Reads what a visitor typed as the value that an input wants. */
import { inputTypes, type Wanted } from '../../spec/spec.ts'
import { plain } from '../../text/fold.ts'
import { readDate, readTime } from './date.ts'
import { referenceOf, valuesIn } from './find.ts'
import { countOf, readNumber } from './number.ts'
import { readPhone } from './phone.ts'
import { readWords, within, type Read } from './words.ts'

const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/
/** A reference without a pattern: letters and digits with at least one digit. */
const ANY_REFERENCE = /^(?=.*\d)[a-z\d][a-z\d/_-]{1,39}$/i

/** Longer texts are no value of any type but text. */
const LONGEST = 200

/** The value as it is kept; '' when the text is none of that type. */
function readTyped({ type, pattern }: Wanted, typed: string, locale: string): string | number {
  const text = typed.trim()
  const kind = inputTypes[type]
  if (text.length > LONGEST) return ''
  if (kind === 'number') {
    const word = /\d/.test(text) ? -1 : countOf(plain(text))
    const number = word < 0 ? readNumber(text, locale) : word
    return Number.isNaN(number) ? '' : number
  }
  if (kind === 'date') return readDate(text, locale)
  if (kind === 'time') return readTime(text)
  if (kind === 'email') return EMAIL.test(text) ? text : ''
  if (kind === 'phone') return readPhone(text, locale)
  const reference = text.replace(/\s+/g, '').toUpperCase()
  if (pattern) return referenceOf(reference, pattern)
  // It may be written in groups, but a sentence is none.
  return ANY_REFERENCE.test(reference) && !/[a-z]\s+[a-z]/i.test(text) ? reference : ''
}

/**
 * The value, or that it is beyond its bounds; neither where the text has none of the type. The text may also be a sentence with one such
 * value in it. `today` is written `2026-03-01`.
 */
export function readValue(wanted: Wanted, typed: string, locale: string, today = ''): Read {
  if (inputTypes[wanted.type] === 'text') return readWords(wanted, typed)
  const whole = readTyped(wanted, typed, locale)
  const [value, ...others] = whole === '' ? valuesIn(wanted, typed.slice(0, LONGEST), locale, today) : [whole]
  if (value === undefined || others.length > 0) return {}
  return within(wanted, value, value)
}
