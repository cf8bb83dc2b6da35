/** Templates, tests and sums worked out straight from what an author wrote: the slow, obvious way, for the reference walker. Days and numbers are read in English. */
import type { Bot, VariableType } from '../bot/bot.ts'
import type { TestOperator } from '../bot/tests.ts'
import { patternFault } from '../expressions/pattern.ts'
import type { Value } from '../spec/spec.ts'

export type Held = Map<string, Value>
interface Tested {
  variable: string
  field: string
  operator: TestOperator
  value: string
  upTo: string
}

const FIRST_VALUES: Record<VariableType, (written: string) => Value> = {
  text: (written) => written,
  number: (written) => (written === '' ? '' : Number(written.replace(',', '.'))),
  date: (written) => written,
  yesno: (written) => (written === '' ? '' : written === 'yes'),
  list: (written) => (written === '' ? '' : written.split(';').map((item) => item.trim())),
  record: () => '',
}

/** Here the walker goes no further. */
export class Stop extends Error {}

export class Reckoner {
  readonly types: Map<string, VariableType>
  readonly held: Held

  constructor(bot: Bot) {
    this.types = new Map(bot.variables.map(({ id, type }) => [id, type]))
    this.held = new Map(bot.variables.map(({ id, type, initial }) => [id, FIRST_VALUES[type](initial)]))
    for (const [id, type] of [['today', 'date'], ['time', 'text']] as const) {
      this.types.set(id, type)
      this.held.set(id, '')
    } // prettier-ignore
  }

  first(bot: Bot, id: string): Value {
    const variable = bot.variables.find((one) => one.id === id)
    return variable ? FIRST_VALUES[variable.type](variable.initial) : ''
  }

  /** `name`, `order.price`, `basket.count`, `basket.1`, `basket.last.to` */
  part(reference: string): Value {
    const [id = '', ...path] = reference.split('.').map((key) => key.trim())
    let value: Value = this.held.get(id) ?? ''
    for (const key of path) {
      if (Array.isArray(value)) {
        const list = value as Value[]
        if (key === 'count') value = list.length
        else value = (key === 'last' ? list[list.length - 1] : list[Number(key) - 1]) ?? ''
      } else if (typeof value === 'object')
        value = Object.hasOwn(value, key) ? (value as Record<string, Value>)[key]! : ''
      else value = ''
    }
    return value
  }

  words(value: Value): string {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
      return new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value))
    if (typeof value === 'number') return String(Number(value.toFixed(3)))
    if (typeof value === 'boolean') return value ? 'yes' : 'no'
    if (Array.isArray(value)) return (value as Value[]).map((item) => this.words(item)).join(', ')
    return typeof value === 'object' ? '' : String(value)
  }

  fill(template: string, write = (words: string) => words): string {
    return template.replace(/\{\{(.*?)\}\}/g, (_, reference: string) => write(this.words(this.part(reference))))
  }

  /** A single reference is the value itself. */
  value(template: string): Value {
    const sole = /^\s*\{\{([^{}]*)\}\}\s*$/.exec(template)
    return sole ? this.part(sole[1] ?? '') : this.fill(template)
  }

  /** undefined where it is no sum. */
  sum(source: string): Value | undefined {
    const days = /^\{\{(\w+)\}\} - \{\{(\w+)\}\}$/.exec(source.trim())
    if (days && [days[1], days[2]].every((id = '') => this.types.get(id) === 'date')) {
      const [to, from] = [days[1], days[2]].map((id = '') => Date.parse(String(this.held.get(id))))
      return Number.isNaN(to! - from!) ? '' : (to! - from!) / 86_400_000
    }
    const tokens = source.match(/\{\{[^{}]*\}\}|\d+(?:[.,]\d+)?|\S/g) ?? []
    const operand = (): Value | undefined => {
      const token = tokens.shift() ?? ''
      if (token.startsWith('{{')) return this.part(token.slice(2, -2))
      if (/^\d/.test(token)) return Number(token.replace(',', '.'))
      if (token !== '(') return undefined
      const inner = sum()
      return tokens.shift() === ')' ? inner : undefined
    }
    const chain = (one: () => Value | undefined, signs: string): Value | undefined => {
      let value = one()
      while (value !== undefined && tokens[0] && signs.includes(tokens[0])) {
        const sign = tokens.shift() ?? ''
        const next = one()
        if (next === undefined) return undefined
        value = calculated(numberOf(value, 0), sign, numberOf(next, 0))
      }
      return value
    }
    const product = () => chain(operand, '*/')
    const sum = () => chain(product, '+-')
    const result = sum()
    return tokens.length > 0 ? undefined : result
  }

  /** `{{today}} + 3 days - 1 month`; undefined where it is no day. */
  day(source: string): Value | undefined {
    const [, start = '', shifts = ''] =
      /^\s*(\{\{[^{}]*\}\}|\S+)((?: [+-] (?:\{\{[^{}]*\}\}|\d+)(?: [a-z]+)?)*)\s*$/.exec(source) ?? []
    if (start === '' || !this.types.has(start.replace(/[{}]|\..*/g, '')) === start.startsWith('{{')) return undefined
    let day = start.startsWith('{{') ? this.value(start) : dayOf(start)
    if (day === '' && !start.startsWith('{{')) return undefined
    if (shifts.trim() === '') return day
    for (const [, sign, count = '', unit] of shifts.matchAll(/([+-]) (\S+) ?(\w*)/g)) {
      const many = count.startsWith('{{') ? numberOf(this.value(count), 0) : Number(count)
      const times = (sign === '-' ? -1 : 1) * (unit?.startsWith('week') ? 7 : unit?.startsWith('year') ? 12 : 1)
      day = later(String(day), many * times, unit?.startsWith('month') || unit?.startsWith('year') ? 'months' : 'days')
    }
    return day
  }

  /** What an author wrote, read by a type; as words where it can't be. */
  read(type: VariableType, written: string): Value {
    const trimmed = written.trim()
    if (trimmed === '') return ''
    if (type === 'number') return this.sum(trimmed) ?? this.value(written)
    if (type === 'date') return this.day(trimmed) ?? this.value(written)
    if (/^\{\{[^{}]*\}\}$/.test(trimmed) || type === 'text') return this.value(written)
    if (type === 'yesno')
      return /^(yes|oui)$/i.test(trimmed) || (/^(no|non)$/i.test(trimmed) ? false : this.value(written))
    if (type === 'record') return this.value(written)
    const items = trimmed.split(';').filter((item) => item.trim() !== '')
    return items.length > 0 ? items.map((item) => this.value(item.trim())) : ''
  }

  holds({ variable, field, operator, value: written, upTo }: Tested): boolean {
    if (!this.types.has(variable)) return false
    const left = this.part(field ? `${variable}.${field}` : variable)
    const type = field ? (/(^|\.)count$/.test(field) ? 'number' : 'text') : (this.types.get(variable) ?? 'text')
    const side = (words: string) => {
      const read = type === 'list' || type === 'record' ? this.value(words.trim()) : this.read(type, words)
      return typeof read === 'string' ? read.trim() : read
    }
    const right = side(written)
    const order = this.compare(left, right)
    const ordered = left !== '' && right !== ''
    const [whole, piece] = [this.plain(left), this.plain(right)]
    switch (operator) {
      case 'is':
        return order === 0
      case 'is not':
        return order !== 0
      case 'contains':
        if (Array.isArray(left)) return (left as Value[]).some((item) => this.compare(item, right) === 0)
        return piece !== '' && whole.includes(piece)
      case 'starts':
        return piece !== '' && whole.startsWith(piece)
      case 'ends':
        return piece !== '' && whole.endsWith(piece)
      case 'above':
      case 'after':
        return ordered && order > 0
      case 'below':
      case 'before':
        return ordered && order < 0
      case 'at least':
        return !isEmpty(left) && !isEmpty(right) && order >= 0
      case 'at most':
        return !isEmpty(left) && !isEmpty(right) && order <= 0
      case 'between':
        if (isEmpty(left) || isEmpty(right) || isEmpty(side(upTo))) return false
        return order >= 0 && this.compare(left, side(upTo)) <= 0
      case 'is one of':
        return written.split(';').some((word) => listOf(side(word)).some((item) => this.compare(left, item) === 0))
      case 'matches':
        return (
          written !== '' &&
          patternFault(written) === undefined &&
          new RegExp(`^(?:${written})$`, 'iu').test(typeof left === 'object' ? '' : String(left))
        )
      case 'is empty':
        return isEmpty(left)
      case 'is not empty':
        return !isEmpty(left)
    }
  }

  compare(a: Value, b: Value): number {
    const apart = numberOf(a) - numberOf(b)
    if (!Number.isNaN(apart)) return apart
    const [first, second] = [this.plain(this.content(a)), this.plain(this.content(b))]
    return first < second ? -1 : first > second ? 1 : 0
  }

  /** As words, records by their fields. */
  content(value: Value): string {
    if (Array.isArray(value)) return (value as Value[]).map((item) => this.content(item)).join(', ')
    if (typeof value !== 'object') return typeof value === 'string' ? value : this.words(value)
    const fields = Object.entries(value as Record<string, Value>).map(([name, one]) => `${name} ${this.content(one)}`)
    return fields.sort().join()
  }

  /** Without accents, case and needless spaces. */
  plain(value: Value): string {
    const words = typeof value === 'string' ? value : this.words(value)
    return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
  }
}

export const isEmpty = (value: Value) => value === '' || (Array.isArray(value) && value.length === 0)
export const listOf = (value: Value): Value[] =>
  Array.isArray(value) ? [...(value as Value[])] : isEmpty(value) ? [] : [value]

export function numberOf(value: Value, nothing = NaN): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return NaN
  return value === '' ? nothing : Number(value.replace(',', '.'))
}
/** Twelve digits; nothing where it is no number. */
export function calculated(a: number, sign: string, b: number): Value {
  const result = sign === '+' ? a + b : sign === '-' ? a - b : sign === '*' ? a * b : a / b
  if (!Number.isFinite(result)) return ''
  return Number.isSafeInteger(result) ? result : Number(result.toPrecision(12))
}

function dayOf(written: string): string {
  const french = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(written)
  const day = french ? `${french[3]}-${french[2]}-${french[1]}` : written
  return /^\d{4}-\d\d-\d\d$/.test(day) ? day : ''
}

/** Counted day by day, or month by month from the first of it. */
export function later(day: string, many: number, unit: 'days' | 'months'): string {
  const date = new Date(day)
  if (Number.isNaN(Number(date)) || Number.isNaN(many)) return ''
  if (unit === 'days') date.setTime(Number(date) + many * 86_400_000)
  else {
    const wanted = date.getUTCDate()
    date.setUTCDate(1)
    date.setUTCMonth(date.getUTCMonth() + many)
    const longest = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
    date.setUTCDate(Math.min(wanted, longest))
  }
  return Number.isNaN(Number(date)) ? '' : date.toISOString().slice(0, 10)
}
