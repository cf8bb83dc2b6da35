/** Reads what a visitor typed as the value that an input wants. */
import { fits } from '../../expressions/fits.ts'
import { inputTypes, type Value, type Wanted } from '../../spec/spec.ts'
import { readDate, readTime } from './date.ts'
import { readNumber } from './number.ts'
import { readPhone } from './phone.ts'

const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/
/** A reference without a pattern: letters and digits with at least one digit. */
const ANY_REFERENCE = /^(?=.*\d)[a-z\d][a-z\d/_-]{1,39}$/i

/** Longer texts are no value of any type but text. */
const LONGEST = 200

/** The value as it is kept; '' when the text is none of that type. */
function readTyped({ type, pattern }: Wanted, typed: string, locale: string): string | number {
  const text = typed.trim()
  const kind = inputTypes[type]
  if (kind === 'text') return text
  if (text.length > LONGEST) return ''
  if (kind === 'number') {
    const number = readNumber(text, locale)
    return Number.isNaN(number) ? '' : number
  }
  if (kind === 'date') return readDate(text, locale)
  if (kind === 'time') return readTime(text)
  if (kind === 'email') return EMAIL.test(text) ? text : ''
  if (kind === 'phone') return readPhone(text, locale)
  const reference = text.replace(/\s+/g, '').toUpperCase()
  return (pattern ? fits(pattern, reference) : ANY_REFERENCE.test(reference)) ? reference : ''
}

/** The value, or that it is beyond its bounds; neither where the text is none of the type. */
export function readValue(wanted: Wanted, typed: string, locale: string): { value?: Value; beyond?: boolean } {
  const value = readTyped(wanted, typed, locale)
  if (value === '') return {}
  const { least, most } = wanted
  const size = inputTypes[wanted.type] === 'text' ? String(value).length : value
  // Days are written so that they compare as words.
  const below = (bound: unknown, other: unknown) =>
    bound !== undefined && other !== '' && bound !== '' && (bound as string) < (other as string)
  return below(size, least) || below(most, size) ? { beyond: true } : { value }
}
