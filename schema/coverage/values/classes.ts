/** Which values of a variable lead the same way: values are told apart only as far as the bot's tests tell them apart. */
import type { Bot, VariableType } from '../../bot/bot.ts'
import { bareOperators, type TestOperator } from '../../bot/tests.ts'
import { variablesIn, referencesIn, soleReference } from '../../expressions/template.ts'
import { partOf } from '../../interpreter/words.ts'
import type { Value } from '../../spec/spec.ts'
import { fold } from '../../text/fold.ts'
import { typesIn, type Test } from './tests.ts'
import { steeringVariables, waysIn, type Way } from './ways.ts'

/** How a part of a variable's value is looked at. */
interface Look {
  path: readonly string[]
  /** What it is compared with; undefined where it only matters whether there is something, 'all' where everything does. */
  constant?: Value
  all?: true
  /** It is listed: how many there are matters up to here. */
  count?: number
}

/** A value as far as it decides the way. */
export type Classify = (variable: string, value: Value) => unknown

/** Values at these operators are put in order with what they are compared with. */
const COMPARED: readonly TestOperator[] = [
  'is',
  'is not',
  'is one of',
  'above',
  'below',
  'at least',
  'at most',
  'between',
  'before',
  'after',
]

const DEEPEST = 4
/** Of a list only these are looked at one by one. */
const MOST_ITEMS = 12
const WHOLE: Look = { path: [], all: true }

export function classifier(bot: Bot, tests: readonly Test[]): Classify {
  const typeOf = typesIn(bot)
  const steps = bot.flows.flatMap((flow) => flow.steps)
  const looks = new Looks()
  for (const step of steps) {
    if (step.kind === 'choice' && step.items) looks.add(step.items, { path: [], count: step.page + 1 })
    if (step.kind === 'input')
      for (const bound of [...variablesIn(step.least), ...variablesIn(step.most)]) looks.add(bound, WHOLE)
  }
  for (const { variable, path, operator, sides, others } of tests) {
    for (const other of others) looks.add(other.variable, WHOLE)
    if (bareOperators.includes(operator)) looks.add(variable, { path })
    else if (others.length > 0 || !COMPARED.includes(operator)) looks.add(variable, { path, all: true })
    else for (const constant of sides) looks.add(variable, { path, constant })
  }
  const steering = steeringVariables(bot)
  const ways = steps.flatMap(waysIn).filter(({ to }) => steering.has(to))
  for (let grew = true; grew;) grew = ways.map((way) => passOn(way, looks, typeOf)).includes(true)
  const counted = new Set(
    ways.flatMap(({ to, path, changes, value }) =>
      path.length === 0 && (changes || variablesIn(value).includes(to)) ? to : [],
    ),
  )
  return (variable, value) => {
    const known = looks.of(variable)
    if (typeof value === 'number' && counted.has(variable)) return clamped(value, known)
    return known.map((look) => seen(value, look))
  }
}

class Looks {
  readonly #byVariable = new Map<string, Map<string, Look>>()

  add(variable: string, look: Look): boolean {
    const held = this.#byVariable.get(variable) ?? new Map<string, Look>()
    const seen = look.path.length > DEEPEST ? { path: [], all: true as const } : look
    const key = JSON.stringify(seen)
    if (held.has(key)) return false
    this.#byVariable.set(variable, held.set(key, seen))
    return true
  }
  of(variable: string): Look[] {
    return [...(this.#byVariable.get(variable)?.values() ?? [])]
  }
}

/** What a value is made of is looked at as the value is. */
function passOn(
  { to, path, value, item, changes }: Way,
  looks: Looks,
  typeOf: (id: string) => VariableType | undefined,
): boolean {
  const sole = soleReference(value)
  let grew = false
  for (const look of looks.of(to)) {
    // A list that something is added to isn't empty, whatever it is.
    if (changes && typeOf(to) === 'list' && look.constant === undefined && !look.all) continue
    if (path.some((key, at) => at < look.path.length && look.path[at] !== key)) continue
    const rest = look.path.slice(path.length)
    if (sole)
      grew = looks.add(sole.variable, { ...look, path: [...sole.path, ...(item ? ['*'] : []), ...rest] }) || grew
    // Whether there are words is all that matters of what words are made of, where that is all that matters of them.
    else
      for (const { variable, path: part } of referencesIn(value)) {
        const bare = look.constant === undefined && !look.all && (typeOf(to) ?? 'text') === 'text'
        grew = looks.add(variable, bare ? { path: part } : { path: [], all: true }) || grew
      }
  }
  return grew
}

function seen(whole: Value, look: Look): unknown {
  const { path, constant, all, count } = look
  const each = path.indexOf('*')
  const value = partOf(whole, path.slice(0, each >>> 0), 0)
  if (each >= 0)
    return Array.isArray(value)
      ? value.slice(0, MOST_ITEMS).map((item: Value) => seen(item, { ...look, path: path.slice(each + 1) }))
      : 0
  if (all) return value
  if (count !== undefined) return Array.isArray(value) ? Math.min(value.length, count) : 0
  const empty = value === '' || (Array.isArray(value) && value.length === 0)
  if (constant === undefined) return empty
  if (empty) return ''
  return typeof value === 'boolean' ? value : order(value, constant)
}

/** As tests compare: -1, 0 or 1. */
function order(value: Value, constant: Value): number {
  const by = numberOf(value) - numberOf(constant)
  if (!Number.isNaN(by)) return Math.sign(by)
  const [one, other] = [wordsOf(value), wordsOf(constant)]
  return one < other ? -1 : Number(one > other)
}

const numberOf = (value: Value) =>
  typeof value === 'number' ? value : typeof value === 'string' && value.trim() ? Number(value.replace(',', '.')) : NaN
const wordsOf = (value: Value) => (typeof value === 'string' ? fold(value) : JSON.stringify(value))

/** What is counted matters exactly up to where it is compared. */
function clamped(value: number, looks: readonly Look[]): number {
  const constants = looks.flatMap(({ constant = '' }) => (Number.isNaN(numberOf(constant)) ? [] : numberOf(constant)))
  return Math.max(Math.min(...constants, 0) - 1, Math.min(Math.max(...constants, 0) + 1, value))
}
