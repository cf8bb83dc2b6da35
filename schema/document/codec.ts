/** How records live in Yjs: a record is a Y.Map with its fields as flat keys, words are a Y.Map of one Y.Text a locale, a list is a Y.Map of records by id that carry their order. */
import * as Y from 'yjs'
import { initialOf, type Field, type Fields, type Text, type ValuesOf } from '../bot/fields.ts'
import { isId, isLocale, isVariableId } from '../bot/ids.ts'
import { compareOrder, orderKeys, orderOf } from './order.ts'

export const ORDER = 'order'

export type YRecord = Y.Map<unknown>

export function isYMap(value: unknown): value is YRecord {
  return value instanceof Y.Map
}

/** The plain string of a Y.Text; strings pass, anything else is ''. */
export function stringOf(value: unknown): string {
  return value instanceof Y.Text ? value.toString() : typeof value === 'string' ? value : ''
}

export function readText(value: unknown): Text {
  const words: Text = {}
  if (isYMap(value))
    for (const locale of [...value.keys()].sort()) if (isLocale(locale)) words[locale] = stringOf(value.get(locale))
  return words
}

/** The ids of a Y.Map of records, in the author's order. */
export function orderedIds(map: YRecord): string[] {
  const pairs: [string, string][] = []
  for (const [id, item] of map)
    if (isYMap(item) && (isId(id) || isVariableId(id))) pairs.push([id, orderOf(item.get(ORDER))])
  return pairs.sort(compareOrder).map(([id]) => id)
}

/** The value of a field, whatever stands there: what is missing or malformed reads as nothing filled in. */
export function readValue(field: Field, raw: unknown): unknown {
  switch (field.type) {
    case 'text':
      return readText(raw)
    case 'prose':
      return stringOf(raw)
    case 'line':
      return typeof raw === 'string' ? raw : field.initial
    case 'ref':
      return typeof raw === 'string' && (isId(raw) || isVariableId(raw)) ? raw : ''
    case 'number':
      return typeof raw === 'number' && Number.isFinite(raw)
        ? Math.min(field.max, Math.max(field.min, raw))
        : field.initial
    case 'flag':
      return typeof raw === 'boolean' ? raw : field.initial
    case 'oneOf':
      return typeof raw === 'string' && field.values.includes(raw) ? raw : field.initial
    case 'list':
      return isYMap(raw) ? orderedIds(raw).map((id) => ({ id, ...readRecord(raw.get(id), field.of) })) : []
  }
}

export function readRecord<F extends Fields>(raw: unknown, fields: F): ValuesOf<F> {
  const values: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(fields))
    values[key] = isYMap(raw) ? readValue(field, raw.get(key)) : initialOf(field)
  return values as ValuesOf<F>
}

function textMap(words: Text): YRecord {
  const map: YRecord = new Y.Map()
  for (const [locale, value] of Object.entries(words)) map.set(locale, new Y.Text(value))
  return map
}

/** What stands in the document for a field's plain value. */
export function written(field: Field, value: unknown): unknown {
  switch (field.type) {
    case 'text':
      return textMap(value as Text)
    case 'prose':
      return new Y.Text(value as string)
    case 'list': {
      const items = value as ({ id: string } & Record<string, unknown>)[]
      const orders = orderKeys(items.length)
      const map: YRecord = new Y.Map()
      items.forEach((item, at) => map.set(item.id, newRecord(field.of, item, orders[at])))
      return map
    }
    default:
      return value
  }
}

/** A new record for values; missing ones get their initial value. `order` is set for members of lists. */
export function newRecord(fields: Fields, values: Readonly<Record<string, unknown>>, order?: string): YRecord {
  const map: YRecord = new Y.Map()
  fillRecord(map, fields, values)
  if (order !== undefined) map.set(ORDER, order)
  return map
}

export function fillRecord(map: YRecord, fields: Fields, values: Readonly<Record<string, unknown>>): void {
  for (const [key, field] of Object.entries(fields)) map.set(key, written(field, values[key] ?? initialOf(field)))
}
