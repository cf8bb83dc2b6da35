/** Works out the formulas of a spec: closed trees, nothing else can run. */
import { fits } from '../expressions/fits.ts'
import { Op, type Formula, type Operation, type Value } from '../spec/spec.ts'
import { plain } from '../text/fold.ts'
import { bounded } from './cut.ts'
import { state } from './turn.ts'
import { bare, partOf, raw, written } from './words.ts'

const DAY = 86_400_000

/** A template gives words. */
export function evaluate(formula: Formula): Value {
  if (typeof formula !== 'object') return typeof formula === 'string' ? raw(formula) : formula
  const op = formula[0]
  if (op === Op.value) {
    const value = state.values[formula[1] as number]
    return formula.length > 2 ? partOf(value, formula, 2) : (value ?? '')
  }
  if (op >= Op.all) {
    // Any holds unless each of them doesn't.
    const wanted = op === Op.all
    return formula.every((operand, at) => at === 0 || (evaluate(operand) === true) === wanted) === wanted
  }
  return operations[op]!(evaluate(formula[1]!), evaluate(formula[2]!), formula)
}

/** Of an option or a row; 0 for always. */
export const holds = (when: Formula | 0) => when === 0 || evaluate(when) === true

/** By their number in `Op`; the first two operands are worked out. */
const operations: ((a: Value, b: Value, formula: Operation) => Value)[] = [
  /* plus */ (a, b) => calculated(numberOf(a, 0) + numberOf(b, 0)),
  /* minus */ (a, b) => calculated(numberOf(a, 0) - numberOf(b, 0)),
  /* times */ (a, b) => calculated(numberOf(a, 0) * numberOf(b, 0)),
  /* over */ (a, b) => calculated(numberOf(a, 0) / numberOf(b, 0)),
  /* daysLater */ (a, b) => dayOf(Date.parse(bare(a)) + numberOf(b, 0) * DAY),
  /* monthsLater */ (a, b) => {
    const [year = NaN, month = NaN, day = NaN] = bare(a).split('-').map(Number)
    const end = month + numberOf(b, 0)
    // The last day of the month where it has no such day.
    return dayOf(Math.min(Date.UTC(year, end - 1, day), Date.UTC(year, end, 0)))
  },
  /* daysBetween */ (a, b) => calculated((Date.parse(bare(a)) - Date.parse(bare(b))) / DAY),
  /* withItem */ (a, b) => bounded([...listOf(a), b]),
  /* withoutItem */ (a, b) => listOf(a).filter((item) => compare(item, b)),
  /* withField */ (a, b, formula) =>
    bounded({ ...(typeof a === 'object' && !Array.isArray(a) && a), [bare(b)]: evaluate(formula[3]!) }),
  /* is */ (a, b) => compare(a, b) === 0,
  /* above */ (a, b) => a !== '' && b !== '' && compare(a, b) > 0,
  /* below */ (a, b) => a !== '' && b !== '' && compare(a, b) < 0,
  /* contains */ (a, b) => (Array.isArray(a) ? has(a, b) : finds('includes', a, b)),
  /* starts */ (a, b) => finds('startsWith', a, b),
  /* ends */ (a, b) => finds('endsWith', a, b),
  /* oneOf */ (a, _, formula) => formula.some((operand, at) => at > 1 && has(listOf(evaluate(operand)), a)),
  /* matches */ (a, _, formula) => fits(formula[2] as string, bare(a)),
  /* empty */ (a) => listOf(a).length === 0,
  /* not */ (a) => a !== true,
  /* share */ (salt, below) => {
    // Spreads visitors evenly and anew for each salt.
    const spread = (state.began.visitor ?? 0) ^ Math.imul(+`${salt}` + 1, 0x9e3779b1)
    let mixed = Math.imul(spread, 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)
    return (((mixed ^ (mixed >>> 16)) >>> 0) % 10_000) / 100 < numberOf(below)
  },
]

/** Below zero when `a` comes first: numbers as numbers, everything else as words without regard to accents and case; dates are written so that this is their order. */
function compare(a: Value, b: Value): number {
  const numbers = numberOf(a) - numberOf(b)
  if (!Number.isNaN(numbers)) return numbers
  const [first, second] = [folded(a, true), folded(b, true)]
  return first < second ? -1 : +(first > second)
}

const has = (list: readonly Value[], value: Value) => list.some((item) => compare(item, value) === 0)

const finds = (how: 'includes' | 'startsWith' | 'endsWith', text: Value, part: Value) =>
  folded(part) !== '' && folded(text)[how](folded(part))

const folded = (value: Value, named?: boolean) => plain(typeof value === 'string' ? value : written(value, named))

const listOf = (value: Value): readonly Value[] => (Array.isArray(value) ? value : value === '' ? [] : [value])

/** `empty` stands for no value. */
const numberOf = (value: Value, empty = NaN) =>
  typeof value === 'number' ? value : value === '' ? empty : typeof value === 'string' ? +value.replace(',', '.') : NaN

/** '' when it is no number. */
const calculated = (number: number): Value =>
  Number.isSafeInteger(number) ? number : Number.isFinite(number) ? +number.toPrecision(12) : ''

const dayOf = (time: number) => (Math.abs(time) < 8e15 ? new Date(time).toISOString().slice(0, 10) : '')
