/** The values of a variable, told apart only as far as tests with plain values tell them apart. */
import type { VariableType } from '../../bot/bot.ts'
import type { TestOperator } from '../../bot/tests.ts'
import { readOf } from '../../expressions/assigned.ts'
import type { Names } from '../../expressions/template.ts'
import { plain } from '../../text/fold.ts'

export interface Test {
  variable: string
  field: string
  operator: TestOperator
  value: string
  upTo: string
}

/** What tests are read with. */
export interface Reading {
  typeOf(variable: string): VariableType | undefined
  locales: readonly string[]
}

/** Where a value stands among the constants: the first of them at 1, the next at 3, between them 2 … `nothing` is no value at all, `none` a list without items. */
type Cell = number | 'nothing' | 'none'

/** A test as what it says of each cell. */
type Says = (cell: Cell) => boolean

const NO_NAMES: Names = { numberOf: () => -1, typeOf: () => undefined }

/** A part of a variable may hold anything. */
export function typeIn({ variable, field }: Test, reading: Reading): VariableType | 'part' | undefined {
  const type = reading.typeOf(variable)
  if (type === undefined || field.trim() === '') return type
  return /(?:^|\.)\s*count\s*$/.test(field) ? 'number' : 'part'
}

/** The words that a test compares with, as far as its operator looks at them. */
export function constantsOf({ operator, value, upTo }: Test): string[] {
  if (operator === 'is empty' || operator === 'is not empty') return []
  if (operator === 'between') return [value, upTo]
  return operator === 'is one of' ? value.split(';').filter((item) => item.trim() !== '') : [value]
}

const EQUALITIES: readonly TestOperator[] = ['is', 'is not', 'is one of', 'is empty', 'is not empty']
const LOOKING_IN: readonly TestOperator[] = ['contains', 'starts', 'ends', 'matches']

/** What two tests of the same thing say of each of its values; undefined where that can't be told by order alone. */
export function pairsOf(a: Test, b: Test, reading: Reading): [a: boolean, b: boolean][] | undefined {
  const type = typeIn(a, reading)
  if (type === undefined || [a, b].some(({ operator }) => LOOKING_IN.includes(operator))) return undefined
  if (type === 'yesno' && [a, b].some(({ operator }) => !EQUALITIES.includes(operator))) return undefined
  const placed = reading.locales.map((locale) => placesOf([a, b], type, locale))
  const [places] = placed
  if (!places || placed.some((other) => other?.join() !== places.join())) return undefined
  const cells: Cell[] = ['nothing', ...(isOpen(type) ? ['none' as const] : [])]
  for (let cell = 0; cell <= 2 * new Set(places).size; cell++) cells.push(cell)
  const first = constantsOf(a).length
  const says: [Says, Says] = [sayingOf(a, places.slice(0, first)), sayingOf(b, places.slice(first))]
  return cells.map((cell) => [says[0](cell), says[1](cell)])
}

const isOpen = (type: VariableType | 'part') => type === 'list' || type === 'record' || type === 'part'

/** The place of each constant of the tests among all of them. */
function placesOf(tests: readonly Test[], type: VariableType | 'part', locale: string): number[] | undefined {
  const constants = tests.flatMap(constantsOf)
  if (constants.some((one) => plain(one) === '' || one.includes('{{'))) return undefined
  if (type !== 'number' && type !== 'date' && type !== 'yesno')
    return constants.every((one) => sameWords(one, constants[0] ?? '')) ? constants.map(() => 1) : undefined
  const values = constants.map((one) => orderedBy(readOf(type, one, NO_NAMES, locale)))
  if (values.some(Number.isNaN)) return undefined
  const sorted = [...new Set(values)].sort((a, b) => a - b)
  return values.map((value) => 2 * sorted.indexOf(value) + 1)
}

const orderedBy = (value: unknown): number =>
  typeof value === 'string'
    ? Date.parse(value)
    : typeof value === 'number'
      ? value
      : typeof value === 'boolean'
        ? Number(value)
        : NaN

/** Whether nothing is equal to one and not to the other. Digits may be written in several ways. */
export const sameWords = (a: string, b: string) =>
  a.trim() === b.trim() || (plain(a) === plain(b) && !/\p{N}|\{\{/u.test(a + b))

function sayingOf({ operator }: Test, places: readonly number[]): Says {
  const [place = NaN, last = NaN] = places
  switch (operator) {
    case 'is empty':
      return (cell) => typeof cell === 'string'
    case 'is not empty':
      return (cell) => typeof cell !== 'string'
    case 'is not':
      return (cell) => cell !== place
    case 'is':
    case 'is one of':
      return (cell) => places.includes(cell as number)
    case 'above':
    case 'after':
      return (cell) => typeof cell === 'number' && cell > place
    case 'below':
    case 'before':
      // An empty list is written as nothing, which comes first.
      return (cell) => cell === 'none' || (typeof cell === 'number' && cell < place)
    case 'at least':
      return (cell) => typeof cell === 'number' && cell >= place
    case 'at most':
      return (cell) => typeof cell === 'number' && cell <= place
    default:
      return (cell) => typeof cell === 'number' && cell >= place && cell <= last
  }
}
