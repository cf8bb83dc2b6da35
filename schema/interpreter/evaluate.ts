/** Works out the formulas of a spec: closed trees, nothing else can run. */
import { fits } from '../expressions/fits.ts'
import { Op, type Formula, type Value } from '../spec/spec.ts'
import { plain } from '../text/fold.ts'
import { cut } from './cut.ts'
import { fill, partOf, written, type Known } from './words.ts'

/** Longer lists are not made longer. */
const LONGEST_LIST = 1_000

const DAY = 86_400_000

/** A template gives words. */
export function evaluate(known: Known, formula: Formula): Value {
  if (typeof formula === 'string') return cut(fill(known, formula))
  if (typeof formula !== 'object') return formula
  const op = formula[0]
  if (op === Op.value) return partOf(known.state.values[formula[1] as number], formula, 2)
  if (op === Op.all || op === Op.any) {
    for (let at = 1; at < formula.length; at++)
      if ((evaluate(known, formula[at] ?? '') === true) === (op === Op.any)) return op === Op.any
    return op === Op.all
  }
  const a = evaluate(known, formula[1] ?? '')
  const b = evaluate(known, formula[2] ?? '')
  switch (op) {
    case Op.plus:
      return calculated(numberOf(a, 0) + numberOf(b, 0))
    case Op.minus:
      return calculated(numberOf(a, 0) - numberOf(b, 0))
    case Op.times:
      return calculated(numberOf(a, 0) * numberOf(b, 0))
    case Op.over:
      return calculated(numberOf(a, 0) / numberOf(b, 0))
    case Op.daysLater:
      return dayOf(Date.parse(`${a}`) + numberOf(b, 0) * DAY)
    case Op.monthsLater:
      return monthsLater(`${a}`, numberOf(b, 0))
    case Op.daysBetween:
      return calculated((Date.parse(`${a}`) - Date.parse(`${b}`)) / DAY)
    case Op.withItem:
      return [...listOf(a), b].slice(0, LONGEST_LIST)
    case Op.withoutItem:
      return listOf(a).filter((item) => compare(known, item, b))
    case Op.withField:
      return { ...(typeof a === 'object' && !Array.isArray(a) ? a : {}), [`${b}`]: evaluate(known, formula[3] ?? '') }
    case Op.is:
      return compare(known, a, b) === 0
    case Op.above:
      return a !== '' && compare(known, a, b) > 0
    case Op.below:
      return a !== '' && compare(known, a, b) < 0
    case Op.oneOf:
      return formula
        .slice(2)
        .some((operand) => listOf(evaluate(known, operand)).some((item) => compare(known, a, item) === 0))
    case Op.matches:
      return fits(`${formula[2]}`, `${a}`)
    case Op.empty:
      return isEmpty(a)
    case Op.not:
      return a !== true
    case Op.share:
      return shareOf(known.state.began.visitor ?? 0, +`${a}`) < numberOf(b)
  }
  if (op === Op.contains && Array.isArray(a)) return a.some((item: Value) => compare(known, item, b) === 0)
  const [text, part] = [bare(known, a), bare(known, b)]
  return (
    part !== '' &&
    (op === Op.starts ? text.startsWith(part) : op === Op.ends ? text.endsWith(part) : text.includes(part))
  )
}

/** Below zero when `a` comes first: numbers as numbers, everything else as words without regard to accents and case; dates are written so that this is their order. */
function compare(known: Known, a: Value, b: Value): number {
  const numbers = numberOf(a) - numberOf(b)
  if (!Number.isNaN(numbers)) return numbers
  const [first, second] = [bare(known, a), bare(known, b)]
  return first < second ? -1 : +(first > second)
}

const bare = (known: Known, value: Value) => plain(typeof value === 'string' ? value : written(known, value))

const listOf = (value: Value): readonly Value[] => (Array.isArray(value) ? value : isEmpty(value) ? [] : [value])

const isEmpty = (value: Value) => value === '' || (Array.isArray(value) && value.length === 0)

/** `empty` stands for no value. */
const numberOf = (value: Value, empty = NaN) =>
  typeof value === 'number' ? value : value === '' ? empty : typeof value === 'string' ? +value.replace(',', '.') : NaN

/** '' when it is no number. */
const calculated = (number: number): Value =>
  Number.isSafeInteger(number) ? number : Number.isFinite(number) ? +number.toPrecision(12) : ''

const dayOf = (time: number) => (Math.abs(time) < 8e15 ? new Date(time).toISOString().slice(0, 10) : '')

/** The same day of another month, or that month's last one. */
function monthsLater(day: string, months: number): string {
  const date = new Date(day)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0)
  return dayOf(+date - Math.max(0, date.getUTCDate() - wanted) * DAY)
}

/** A visitor's share of a hundred, evenly spread and the same for the same salt. */
function shareOf(visitor: number, salt: number): number {
  let mixed = Math.imul(visitor ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)
  return (((mixed ^ (mixed >>> 16)) >>> 0) % 10_000) / 100
}
