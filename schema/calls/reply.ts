/** What of a business system's reply becomes values of variables. Pure: the server, samples and the preview read replies alike. */
import type { VariableType } from '../bot/bot.ts'
import type { Value } from '../spec/spec.ts'

/** As `call` steps name them. */
export interface Result {
  /** `order.status`, `parcels.1.number`, `parcels.count`, `parcels.last`; '' for the whole reply. */
  path: string
  variable: string
  /** The only parts that are kept of a record, or of each item of a list; all without any. */
  fields: readonly { name: string; path: string }[]
}

const LONGEST_TEXT = 5_000
const LONGEST_LIST = 1_000
const LONGEST_NAME = 100
/** Lists and records within one another. */
const DEEPEST = 8
/** Values that one reply may give, within lists and records too. */
const MOST_VALUES = 20_000

/** Values by variable id, one for each result whose variable there is. What is missing, or doesn't fit the variable's type, is ''. `reply` is parsed JSON of any shape. */
export function mapReply(
  results: readonly Result[],
  reply: unknown,
  typeOf: (variable: string) => VariableType | undefined,
): Record<string, Value> {
  const reader = new Reader()
  const values: [string, Value][] = []
  for (const { path, variable, fields } of results) {
    const type = typeOf(variable)
    if (type) values.push([variable, reader.typed(partOf(reply, path), type, fields)])
  }
  return Object.fromEntries(values)
}

/** What stands at a path; undefined where nothing does. Own properties only. */
export function partOf(whole: unknown, path: string): unknown {
  let part = whole
  for (const key of path.split('.').map((one) => one.trim())) {
    if (key === '') continue
    if (Array.isArray(part)) part = itemOf(part, key)
    else part = isRecord(part) && Object.hasOwn(part, key) ? part[key] : undefined
  }
  return part
}

function itemOf(list: readonly unknown[], key: string): unknown {
  if (key === 'count') return list.length
  if (key === 'last') return list.at(-1)
  return /^[1-9]\d{0,8}$/.test(key) ? list[Number(key) - 1] : undefined
}

/** Counts what it gives, so that a huge reply ends up small. */
class Reader {
  #left = MOST_VALUES

  typed(part: unknown, type: VariableType, fields: Result['fields']): Value {
    switch (type) {
      case 'text':
        return textOf(part)
      case 'number':
        return numberOf(part)
      case 'yesno':
        return truthOf(part)
      case 'date':
        return dayOf(part)
      case 'list':
        return Array.isArray(part) ? this.#list(part, (item) => this.#picked(item, fields, 1)) : ''
      case 'record':
        return isRecord(part) ? this.#picked(part, fields, 0) : ''
    }
  }

  #picked(part: unknown, fields: Result['fields'], depth: number): Value {
    if (fields.length === 0) return this.#plain(part, depth)
    return this.#record(
      fields.map(({ name, path }) => [name.trim() || (path.split('.').at(-1) ?? ''), partOf(part, path)]),
      depth,
    )
  }

  #plain(part: unknown, depth: number): Value {
    if (typeof part === 'boolean') return part
    if (typeof part === 'number') return numberOf(part)
    if (typeof part === 'string') return cut(part)
    if (depth >= DEEPEST) return ''
    if (Array.isArray(part)) return this.#list(part, (item) => this.#plain(item, depth + 1))
    return isRecord(part) ? this.#record(Object.entries(part), depth) : ''
  }

  #list(items: readonly unknown[], read: (item: unknown) => Value): Value {
    const list: Value[] = []
    for (const item of items) {
      if (list.length === LONGEST_LIST || this.#left-- <= 0) break
      list.push(read(item))
    }
    return list
  }

  #record(entries: readonly [name: string, part: unknown][], depth: number): Value {
    const record: [string, Value][] = []
    for (const [name, part] of entries) {
      if (record.length === LONGEST_LIST || this.#left-- <= 0) break
      if (name !== '__proto__' && name.length <= LONGEST_NAME) record.push([name, this.#plain(part, depth + 1)])
    }
    return Object.fromEntries(record)
  }
}

const isRecord = (part: unknown): part is Record<string, unknown> =>
  typeof part === 'object' && part !== null && !Array.isArray(part)

/** Never within a character. */
const cut = (text: string) =>
  text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '') : text

const textOf = (part: unknown) =>
  typeof part === 'string' ? cut(part) : typeof part === 'number' || typeof part === 'boolean' ? String(part) : ''

/** A number, also one that is written as words: `"12.50"`. */
function numberOf(part: unknown): Value {
  const number = typeof part === 'string' && /^\s*-?\d{1,15}(\.\d{1,15})?\s*$/.test(part) ? Number(part) : part
  // Plus nothing, so that -0, which JSON doesn't know, is 0.
  return typeof number === 'number' && Number.isFinite(number) ? number + 0 : ''
}

function truthOf(part: unknown): Value {
  if (typeof part === 'boolean') return part
  if (part === 1 || part === 'true') return true
  return part === 0 || part === 'false' ? false : ''
}

/** The day of `2026-03-01` or `2026-03-01T10:00:00Z`. */
function dayOf(part: unknown): string {
  const day = typeof part === 'string' ? (/^\d{4}-\d\d-\d\d(?=$|[T ])/.exec(part)?.[0] ?? '') : ''
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : ''
}
