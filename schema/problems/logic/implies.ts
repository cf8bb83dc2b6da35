/** When one test of a condition being true makes another one true. Careful: what can't be told for sure is told to be no. */
import type { Variable } from '../../bot/bot.ts'
import { readDate } from '../../match/values/date.ts'
import { readNumber } from '../../match/values/number.ts'
import type { StepOf } from '../../kinds/kinds.ts'
import { plain } from '../../text/fold.ts'

export type Row = StepOf<'condition'>['rows'][number]
export type Test = Row['tests'][number]

/** What tests are read with. */
export interface Reading {
  typeOf(variable: string): Variable['type'] | undefined
  locales: readonly string[]
}

/** Whether the row is true whenever another one is. */
export function rowImplies(row: Row, other: Row, reading: Reading): boolean {
  if (row.tests.length === 0 || other.tests.length === 0) return false
  const gives = (test: Test): boolean =>
    row.when === 'all'
      ? row.tests.some((own) => testImplies(own, test, reading))
      : row.tests.every((own) => testImplies(own, test, reading))
  if (other.when === 'all') return other.tests.every(gives)
  return row.when === 'all'
    ? other.tests.some(gives)
    : row.tests.every((own) => other.tests.some((test) => testImplies(own, test, reading)))
}

/** Whether at least one of two tests is true of any value. */
export function oneHolds(a: Test, b: Test): boolean {
  if (a.variable === '' || a.variable !== b.variable) return false
  const pair = [a.operator, b.operator].sort().join()
  return pair === 'is empty,is not empty' || (pair === 'is,is not' && plain(a.value) === plain(b.value))
}

export function testImplies(test: Test, other: Test, reading: Reading): boolean {
  if (test.variable === '' || test.variable !== other.variable) return false
  const [a, b] = [plain(test.value), plain(other.value)]
  if (test.operator === other.operator && a === b) return true
  if (a.includes('{{') || b.includes('{{')) return false
  if (other.operator === 'is not empty') return a !== '' && test.operator !== 'is not' && test.operator !== 'is empty'
  const order = orderOf(a, b, test.variable, reading)
  switch (test.operator) {
    case 'is':
      return order === undefined ? letters(a, b, other.operator) : holdsAt(order, other.operator)
    case 'above':
      return (
        order !== undefined &&
        ((other.operator === 'above' && order >= 0) || (other.operator === 'is not' && order >= 0))
      )
    case 'below':
      return (
        order !== undefined &&
        ((other.operator === 'below' && order <= 0) || (other.operator === 'is not' && order <= 0))
      )
    case 'contains':
    case 'starts':
    case 'ends':
      return b !== '' && within(a, b, test.operator, other.operator)
    default:
      return false
  }
}

/** Below zero when the first comes first; undefined unless the variable holds numbers or dates and both values are one. */
function orderOf(a: string, b: string, variable: string, { typeOf, locales }: Reading): number | undefined {
  const type = typeOf(variable)
  if (type !== 'number' && type !== 'date') return undefined
  const orders = locales.map((locale) => {
    if (type === 'number') return readNumber(a, locale) - readNumber(b, locale)
    const [first, second] = [readDate(a, locale), readDate(b, locale)]
    return first && second ? Date.parse(first) - Date.parse(second) : NaN
  })
  const [order = NaN] = orders
  return orders.every((one) => Math.sign(one) === Math.sign(order)) && !Number.isNaN(order) ? order : undefined
}

/** Whether a value equal to the first number or date passes a test with the second. */
function holdsAt(order: number, operator: Test['operator']): boolean {
  return (
    (operator === 'is' && order === 0) ||
    (operator === 'is not' && order !== 0) ||
    (operator === 'above' && order > 0) ||
    (operator === 'below' && order < 0)
  )
}

/** Whether a value of just these letters passes a test with others. Digits may be written in several ways. */
function letters(a: string, b: string, operator: Test['operator']): boolean {
  if (a === '' || b === '' || /\d/.test(a) || /\d/.test(b)) return false
  return (
    (operator === 'is not' && a !== b) ||
    (operator === 'contains' && a.includes(b)) ||
    (operator === 'starts' && a.startsWith(b)) ||
    (operator === 'ends' && a.endsWith(b))
  )
}

/** Whether what has the first letters in it has the second ones there. */
function within(a: string, b: string, operator: Test['operator'], other: Test['operator']): boolean {
  if (other === 'contains') return a.includes(b)
  return operator === other && ((operator === 'starts' && a.startsWith(b)) || (operator === 'ends' && a.endsWith(b)))
}
