/** Days as authors write them: `2026-03-01`, `{{today}} + 3 days`, `{{delivery}} - 2 semaines + {{delay}} jours`. */
import { readDate } from '../match/values/date.ts'
import { Op, type Formula } from '../spec/spec.ts'
import { readTemplate, soleReference, type Names } from './template.ts'

/** How many days or months each unit is, in French and English. */
const UNITS: [RegExp, number, number][] = [
  [/^(?:jours?|days?|j|d)$/i, Op.daysLater, 1],
  [/^(?:semaines?|weeks?)$/i, Op.daysLater, 7],
  [/^(?:mois|months?)$/i, Op.monthsLater, 1],
  [/^(?:ans?|années?|years?)$/i, Op.monthsLater, 12],
]
const SHIFT = /^\s*([+−-])\s*(\d{1,6}|\{\{[^{}]*\}\})\s*(\p{L}*)\s*/u

/** More of them can't be read. */
const MOST_SHIFTS = 50

/** The formula of a day; undefined when it is none. */
export function readDay(source: string, names: Names, locale = ''): Formula | undefined {
  const [, start = '', shifts = ''] = /^\s*(\{\{[^{}]*\}\}|[^\s{}]+)([^]*)$/.exec(source) ?? []
  const first = soleReference(start) ? readTemplate(start, names) : readDate(start, locale)
  return first ? shifted(first, shifts, names) : undefined
}

/** A day moved as `+ 3 days - 1 week` says, days where no unit is named; undefined when it says something else. */
export function shifted(day: Formula, shifts: string, names: Names): Formula | undefined {
  let value = day
  let count = 0
  for (let rest = shifts.trim(); rest;) {
    if (++count > MOST_SHIFTS) return undefined
    const [whole, sign, many = '', word = ''] = SHIFT.exec(rest) ?? []
    const [, op, times] = UNITS.find(([unit]) => unit.test(word || 'days')) ?? []
    if (whole === undefined || op === undefined || times === undefined) return undefined
    const factor = sign === '+' ? times : -times
    const reference = readTemplate(many, names)
    value = [
      op,
      value,
      many.startsWith('{{') ? (factor === 1 ? reference : [Op.times, reference, factor]) : Number(many) * factor,
    ]
    rest = rest.slice(whole.length)
  }
  return value
}
