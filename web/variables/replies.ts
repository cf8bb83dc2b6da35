/** What stands where in a business system's reply, told from an example of one. */
import type { VariableType } from '../../schema/bot/bot.ts'

export interface Found {
  /** As calls read it: `order.status`, `parcels.1.number`; '' for the whole reply. */
  path: string
  value: unknown
}

const DEEPEST = 6
const MOST = 200

/** The example as a value; undefined while it is empty or no JSON. */
export function replyOf(example: string): unknown {
  try {
    return JSON.parse(example)
  } catch {
    return undefined
  }
}

/** Everything that can be read in a value, outermost first; of a list only the first item, as the others are alike. */
export function readableIn(value: unknown): Found[] {
  let level: Found[] = [{ path: '', value }]
  const found: Found[] = []
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    level = level.flatMap(({ path, value: outer }) =>
      partsOf(outer).map(([key, inner]) => ({ path: path ? `${path}.${key}` : key, value: inner })),
    )
    found.push(...level)
  }
  return found.slice(0, MOST)
}

/** Keys that a path can name. */
const named = ([key]: [string, unknown]) => /^[^.{}\s]+$/.test(key)

function partsOf(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.length > 0 ? [['1', value[0]]] : []
  return typeof value === 'object' && value !== null ? Object.entries(value).filter(named) : []
}

/** What a path reads in a value; undefined where there is nothing. */
export function readAt(value: unknown, path: string): unknown {
  let here = value
  for (const key of path ? path.split('.') : []) {
    if (Array.isArray(here)) here = (here as unknown[]).at(key === 'last' ? -1 : Number(key) - 1)
    else
      here = typeof here === 'object' && here !== null && Object.hasOwn(here, key) ? Reflect.get(here, key) : undefined
  }
  return here
}

/** The keys of a record, or of the first item of a list. */
export function keysOf(value: unknown): string[] {
  const record: unknown = Array.isArray(value) ? value[0] : value
  return typeof record === 'object' && record !== null && !Array.isArray(record) ? Object.keys(record) : []
}

/** The type of variable that holds such a value. */
export function typeOfValue(value: unknown): VariableType {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'yesno'
  if (typeof value === 'object' && value !== null) return 'record'
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? 'date' : 'text'
}

/** A value in a few words. */
export function sampleOf(value: unknown): string {
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}
