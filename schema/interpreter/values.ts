/** Checks what a visitor typed into an input. */
import { readDate, readTime } from '../expressions/date.ts'
import { readNumber } from '../expressions/number.ts'
import { LONGEST_REFERENCE } from '../expressions/reference.ts'
import { inputTypes } from '../spec/spec.ts'

/** A reference without a pattern: letters and digits with at least one digit. */
const ANY_REFERENCE = '(?=.*\\d)[a-z\\d][a-z\\d/_-]{1,39}'

/** The value as it is kept; '' when the text is none of that type. */
export function readValue(type: number, typed: string, pattern: string, locale: string): string {
  const text = typed.trim()
  const kind = inputTypes[type]
  if (kind === 'text') return text
  if (text.length > 200) return ''
  switch (kind) {
    case 'number': {
      const number = readNumber(text, locale)
      return Number.isNaN(number) ? '' : String(number)
    }
    case 'email':
      return /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/.test(text) ? text : ''
    case 'phone': {
      const digits = text.replace(/[\s.()/-]/g, '')
      return /^\+?\d{6,15}$/.test(digits) ? digits : ''
    }
    case 'date':
      return readDate(text, locale)
    case 'time':
      return readTime(text)
    default: {
      const reference = text.replace(/\s+/g, '').toUpperCase()
      return reference.length <= LONGEST_REFERENCE &&
        new RegExp(`^(?:${pattern || ANY_REFERENCE})$`, 'i').test(reference)
        ? reference
        : ''
    }
  }
}
