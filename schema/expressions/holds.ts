/** Whether a condition's test is true. */
import { plain } from '../text/fold.ts'
import { readDate } from './date.ts'
import { readNumber } from './number.ts'

/** Compares without regard to accents and case; numbers as numbers, dates as dates. `operator` is its position in `testOperators`. */
export function holds(left: string, operator: number, right: string, locale: string): boolean {
  const a = plain(left)
  const b = plain(right)
  const order = compare(a, b, locale)
  return (
    [
      /* is */ order === 0,
      /* is not */ order !== 0,
      /* contains */ b !== '' && a.includes(b),
      /* starts */ b !== '' && a.startsWith(b),
      /* ends */ b !== '' && a.endsWith(b),
      /* above */ a !== '' && order > 0,
      /* below */ a !== '' && order < 0,
      /* is empty */ a === '',
      /* is not empty */ a !== '',
    ][operator] ?? false
  )
}

/** Below zero when `a` comes first. */
function compare(a: string, b: string, locale: string): number {
  const numbers = readNumber(a, locale) - readNumber(b, locale)
  if (!Number.isNaN(numbers)) return numbers
  const [first, second] = [readDate(a, locale), readDate(b, locale)]
  return first && second ? order(first, second) : order(a, b)
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b))
