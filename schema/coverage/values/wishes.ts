/** The values that are worth trying for each variable: those that its tests tell apart. */
import type { Bot, VariableType } from '../../bot/bot.ts'
import { bareOperators, type TestOperator } from '../../bot/tests.ts'
import { referencesIn, soleReference } from '../../expressions/template.ts'
import type { Value } from '../../spec/spec.ts'
import { exampleOf } from './example.ts'
import { typesIn, type Test } from './tests.ts'
import { waysIn, type Way } from './ways.ts'

/** A value, or what a part of it should be: `['price']` of a record, `['*', 'price']` of any item of a list. */
export interface Wish {
  path: readonly string[]
  value: Value
}

export type Wishes = ReadonlyMap<string, readonly Wish[]>

/** More of one variable are not tried. */
const MOST_WISHES = 64
const DEEPEST = 4

/** Differs from whatever an author compares with. */
const ELSE = 'x'

export const usualValues: Record<VariableType, Value> = {
  text: 'Camille',
  number: 3,
  yesno: true,
  date: '2026-03-16',
  list: ['x', 'y'],
  record: {},
}

class Collected {
  readonly wishes = new Map<string, Wish[]>()
  readonly #known = new Set<string>()

  /** Whether it was new. */
  add(variable: string, path: readonly string[], value: Value): boolean {
    const key = JSON.stringify([variable, path, value])
    const held = this.wishes.get(variable) ?? []
    if (!variable || this.#known.has(key) || held.length >= MOST_WISHES || path.length > DEEPEST) return false
    this.#known.add(key)
    this.wishes.set(variable, [...held, { path, value }])
    return true
  }
}

export function wishesOf(bot: Bot, tests: readonly Test[]): Wishes {
  const typeOf = typesIn(bot)
  const collected = new Collected()
  for (const { variable, path, type, operator, value, sides, others } of tests) {
    for (const wish of tellingApart(operator, value, sides, type)) collected.add(variable, path, wish)
    // What it is compared with may be given too.
    for (const other of others)
      for (const wish of around(usualValues[typeOf(other.variable) ?? 'text']))
        collected.add(other.variable, other.path, wish)
  }
  for (const step of bot.flows.flatMap(({ steps }) => steps))
    if (step.kind === 'choice' && step.items)
      for (const listed of ['', usualValues.list]) collected.add(step.items, [], listed)
  const ways = bot.flows.flatMap(({ steps }) => steps.flatMap(waysIn))
  for (let grew = true; grew;) grew = ways.map((way) => passOn(way, collected, typeOf)).includes(true)
  return collected.wishes
}

/** Values for which a test holds and values for which it doesn't. */
function tellingApart(operator: TestOperator, written: string, sides: readonly Value[], type: VariableType): Value[] {
  const [value = '', upTo = ''] = sides
  if (bareOperators.includes(operator)) return ['', usualValues[type]]
  switch (operator) {
    case 'is':
    case 'is not':
      return type === 'yesno' ? [true, false] : around(value)
    case 'is one of':
      return [...sides, ELSE]
    case 'between':
      return [...around(value), ...around(upTo)]
    case 'matches':
      return [exampleOf(written), exampleOf(written, 4), ELSE]
    case 'contains':
    case 'starts':
    case 'ends':
      return type === 'list' ? [[value], [ELSE]] : [value, ELSE]
    default:
      return around(value)
  }
}

const DAY = 86_400_000

/** A value, and its neighbours on both sides. */
function around(value: Value): Value[] {
  if (typeof value === 'number') return [value, value - 1, value + 1]
  if (typeof value === 'boolean') return [value, !value]
  if (typeof value !== 'string') return [value]
  if (/^-?\d+(\.\d+)?$/.test(value)) return [value, String(Number(value) - 1), String(Number(value) + 1)]
  const time = Date.parse(value)
  if (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(time))
    return [value, ...[-DAY, DAY].map((days) => new Date(time + days).toISOString().slice(0, 10))]
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(value) ?? []
  if (hours && minutes)
    return [value, ...[-1, 1].map((by) => clock((Number(hours) * 60 + Number(minutes) + by + 1_440) % 1_440))]
  return value === '' ? ['', ELSE] : [value, value === ELSE ? 'y' : ELSE]
}

const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** Wishes for what a value is made of. Where it is worked out from several, far away values too: what comes out is hard to say. */
function passOn({ to, path, value, item }: Way, collected: Collected, typeOf: ReturnType<typeof typesIn>): boolean {
  const sole = soleReference(value)
  const parts = sole ? [sole] : referencesIn(value)
  let grew = false
  for (const wish of collected.wishes.get(to) ?? []) {
    if (path.some((key, at) => wish.path[at] !== key)) continue
    const rest = wish.path.slice(path.length)
    for (const { variable, path: part } of parts) {
      const added = collected.add(variable, [...part, ...(item ? ['*'] : []), ...rest], wish.value)
      grew = added || grew
      if (sole || typeOf(variable) !== 'number') continue
      for (const far of [0, 1_000_000]) grew = collected.add(variable, part, far) || grew
    }
  }
  return grew
}
