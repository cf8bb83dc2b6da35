/** What of a business system's reply goes into which variable. Nothing else of it is kept. */
import type { VariableType } from '../bot/bot.ts'
import { cut } from '../interpreter/cut.ts'
import type { Values } from '../interpreter/types.ts'
import type { StepOf } from '../kinds/kinds.ts'
import type { Value } from '../spec/spec.ts'

export type Results = StepOf<'call'>['results']

const LONGEST_LIST = 1_000
const DEEPEST = 8

/** A place in a reply, `order.parcels.1.number`; undefined where there is none. */
export function placeIn(reply: unknown, path: string): unknown {
  let value = reply
  for (const key of path.split('.').filter((part) => part !== '')) {
    if (Array.isArray(value)) value = key === 'count' ? value.length : value.at(key === 'last' ? -1 : Number(key) - 1)
    else if (typeof value === 'object' && value !== null && Object.hasOwn(value, key))
      value = (value as Record<string, unknown>)[key]
    else return undefined
  }
  return value
}

/** Values by variable id; '' where the reply has nothing there. */
export function mapReply(
  results: Results,
  reply: unknown,
  typeOf: (variable: string) => VariableType | undefined,
): Values {
  return Object.fromEntries(
    results.flatMap(({ path, variable, fields }): [string, Value][] => {
      const type = typeOf(variable)
      return type ? [[variable, asType(picked(placeIn(reply, path), fields), type)]] : []
    }),
  )
}

/** A record, or each record of a list, with the named fields alone. */
function picked(value: unknown, fields: Results[number]['fields']): unknown {
  if (fields.length === 0) return value
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map((item) => picked(item, fields))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(fields.map(({ name, path }) => [name, placeIn(value, path || name)]))
}

function asType(value: unknown, type: VariableType): Value {
  const kept = small(value, 0)
  switch (type) {
    case 'list':
      return Array.isArray(kept) ? kept : kept === '' ? '' : [kept]
    case 'record':
      return typeof kept === 'object' && !Array.isArray(kept) ? kept : ''
    case 'number': {
      const number = kept === '' || typeof kept === 'object' ? NaN : Number(kept)
      return Number.isFinite(number) ? number : ''
    }
    case 'yesno':
      return typeof kept === 'boolean' ? kept : kept === 'true' || (kept === 'false' ? false : '')
    case 'date':
      return /^\d{4}-\d{2}-\d{2}/.exec(String(kept))?.[0] ?? ''
    case 'text':
      return typeof kept === 'object' ? '' : String(kept)
  }
}

/** The part of a JSON value that a conversation may hold. */
function small(value: unknown, depth: number): Value {
  if (typeof value === 'string') return cut(value)
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return ''
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map((item) => small(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, small(item, depth + 1)]))
}
