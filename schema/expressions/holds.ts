/** Whether a condition's test is true. */
import { testOperators } from '../spec/spec.ts'
import { plain } from '../text/fold.ts'
import { readDate } from './date.ts'
import { readNumber } from './number.ts'

/** Compares without regard to accents and case; numbers as numbers, dates as dates. */
export function holds(left: string, operator: number, right: string, locale: string): boolean {
  const a = plain(left)
  const b = plain(right)
  switch (testOperators[operator]) {
    case 'is':
      return order(a, b, locale) === 0
    case 'is not':
      return order(a, b, locale) !== 0
    case 'contains':
      return b !== '' && a.includes(b)
    case 'starts':
      return b !== '' && a.startsWith(b)
    case 'ends':
      return b !== '' && a.endsWith(b)
    case 'above':
      return a !== '' && order(a, b, locale) > 0
    case 'below':
      return a !== '' && order(a, b, locale) < 0
    case 'is empty':
      return a === ''
    case 'is not empty':
      return a !== ''
    default:
      return false
  }
}

function order(a: string, b: string, locale: string): number {
  const numbers = readNumber(a, locale) - readNumber(b, locale)
  if (!Number.isNaN(numbers)) return numbers
  const from = readDate(a, locale)
  const to = readDate(b, locale)
  const [first, second] = from && to ? [from, to] : [a, b]
  return first < second ? -1 : first > second ? 1 : 0
}
