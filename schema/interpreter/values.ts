/** Checks what a visitor typed into an input. */
import { readDate, readTime } from '../expressions/date.ts'
import { readNumber } from '../expressions/number.ts'
import { LONGEST_REFERENCE } from '../expressions/reference.ts'
import { inputTypes } from '../spec/spec.ts'

const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/
const PHONE = /^\+?\d{6,15}$/
/** A reference without a pattern: letters and digits with at least one digit. */
const ANY_REFERENCE = '(?=.*\\d)[a-z\\d][a-z\\d/_-]{1,39}'

/** The value as it is kept; '' when the text is none of that type. */
export function readValue(type: number, typed: string, pattern: string, locale: string): string {
  const text = typed.trim()
  const kind = inputTypes[type]
  if (kind === 'text') return text
  if (text.length > 200) return ''
  if (kind === 'number') {
    const number = readNumber(text, locale)
    return Number.isNaN(number) ? '' : String(number)
  }
  if (kind === 'date') return readDate(text, locale)
  if (kind === 'time') return readTime(text)
  if (kind === 'email') return EMAIL.test(text) ? text : ''
  if (kind === 'phone') return text.replace(/[\s.()/-]/g, '').match(PHONE)?.[0] ?? ''
  const reference = text.replace(/\s+/g, '').toUpperCase()
  const fits = new RegExp(`^(?:${pattern || ANY_REFERENCE})$`, 'i')
  return reference.length <= LONGEST_REFERENCE && fits.test(reference) ? reference : ''
}
