/** Whether a condition's test is true. */
import { plain } from '../text/fold.ts'
import { readDate } from './date.ts'
import { readNumber } from './number.ts'

/** By position in `testOperators`; `a` and `b` without accents and in lower case, `order` below zero when a comes first. */
const tests: ((a: string, b: string, order: number) => boolean)[] = [
  /* is */ (_a, _b, order) => order === 0,
  /* is not */ (_a, _b, order) => order !== 0,
  /* contains */ (a, b) => b !== '' && a.includes(b),
  /* starts */ (a, b) => b !== '' && a.startsWith(b),
  /* ends */ (a, b) => b !== '' && a.endsWith(b),
  /* above */ (a, _, order) => a !== '' && order > 0,
  /* below */ (a, _, order) => a !== '' && order < 0,
  /* is empty */ (a) => a === '',
  /* is not empty */ (a) => a !== '',
]

/** Compares without regard to accents and case; numbers as numbers, dates as dates. */
export function holds(left: string, operator: number, right: string, locale: string): boolean {
  const a = plain(left)
  const b = plain(right)
  return tests[operator]?.(a, b, order(a, b, locale)) ?? false
}

function order(a: string, b: string, locale: string): number {
  const numbers = readNumber(a, locale) - readNumber(b, locale)
  if (!Number.isNaN(numbers)) return numbers
  const from = readDate(a, locale)
  const to = readDate(b, locale)
  const [first, second] = from && to ? [from, to] : [a, b]
  return first < second ? -1 : first > second ? 1 : 0
}
