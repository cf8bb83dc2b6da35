/** The edits of records: values, words, and items of lists. Call them inside `doc.transact(…, origin)`. An edit of something that is gone does nothing: somebody else's deletion wins. */
import * as Y from 'yjs'
import { initialValues, type Locale } from '../bot/fields.ts'
import { newId } from '../bot/ids.ts'
import { isYMap, newRecord, ORDER, orderedIds, type YRecord } from './codec.ts'
import { orderAt, orderKeys, orderOf } from './order.ts'
import { recordAt, root, type Address } from './shape.ts'

/** Sets a field that the last one to write wins (line, number, flag, oneOf, ref). Writing the value that stands there is no change. */
export function setValue(doc: Y.Doc, address: Address, field: string, value: string | number | boolean): void {
  const here = recordAt(doc, address)
  const type = here?.fields[field]?.type
  if (!here || !type) return
  if (type === 'text' || type === 'prose' || type === 'list')
    throw new TypeError(`${field} is edited in place, not set`)
  if (here.map.get(field) !== value) here.map.set(field, value)
}

/** The words of a field as they are typed in; undefined when the record is gone or has no such words. `locale` is left out for prose. */
export function textAt(doc: Y.Doc, address: Address, field: string, locale?: Locale): Y.Text | undefined {
  const value = recordAt(doc, address)?.map.get(field)
  const words = isYMap(value) && locale !== undefined ? value.get(locale) : value
  return words instanceof Y.Text ? words : undefined
}

/** Like `textAt`, but makes the words where nobody has written any yet. */
export function ensureText(doc: Y.Doc, address: Address, field: string, locale?: Locale): Y.Text | undefined {
  const here = recordAt(doc, address)
  const type = here?.fields[field]?.type
  if (!here || (type !== 'text' && type !== 'prose')) return undefined
  const present = textAt(doc, address, field, locale)
  if (present) return present
  let holder: YRecord = here.map
  if (type === 'text') {
    const words = here.map.get(field)
    holder = isYMap(words) ? words : new Y.Map()
    if (words !== holder) here.map.set(field, holder)
  }
  const made = new Y.Text()
  holder.set(type === 'text' ? (locale ?? '') : field, made)
  return made
}

/** Replaces all words of a field at once; small differences are better typed (`textAt`). */
export function setText(doc: Y.Doc, address: Address, field: string, locale: Locale | undefined, words: string): void {
  const present = ensureText(doc, address, field, locale)
  if (!present || present.toString() === words) return
  present.delete(0, present.length)
  present.insert(0, words)
}

function itemsOf(doc: Y.Doc, address: Address, field: string): { map: YRecord; ids: string[] } | undefined {
  const here = recordAt(doc, address)
  if (here?.fields[field]?.type !== 'list') return undefined
  let map = here.map.get(field)
  if (!isYMap(map)) here.map.set(field, (map = new Y.Map()))
  return { map: map as YRecord, ids: orderedIds(map as YRecord) }
}

const orderIn = (map: YRecord, id: string): string => {
  const item = map.get(id)
  return isYMap(item) ? orderOf(item.get(ORDER)) : ''
}

/** A key for a place among the members of a map; gives all of them new keys first when they leave no room. */
export function makeRoom(map: YRecord, ids: readonly string[], index: number): string {
  const order = orderAt(
    ids.map((id) => orderIn(map, id)),
    index,
  )
  if (order !== undefined) return order
  const fresh = orderKeys(ids.length + 1)
  ids.forEach((id, at) => (map.get(id) as YRecord).set(ORDER, fresh[at < index ? at : at + 1]))
  return fresh[Math.min(Math.max(index, 0), ids.length)] as string
}

/** Adds an item to a list, at the end unless an index is given. Returns its id, or undefined when the record is gone. */
export function addItem(
  doc: Y.Doc,
  address: Address,
  field: string,
  values: Readonly<Record<string, unknown>> = {},
  index?: number,
): string | undefined {
  const definition = recordAt(doc, address)?.fields[field]
  const items = itemsOf(doc, address, field)
  if (definition?.type !== 'list' || !items) return undefined
  const id = newId()
  const order = makeRoom(items.map, items.ids, index ?? items.ids.length)
  items.map.set(id, newRecord(definition.of, { ...initialValues(definition.of), ...values }, order))
  return id
}

export function removeItem(doc: Y.Doc, address: Address, field: string, id: string): void {
  itemsOf(doc, address, field)?.map.delete(id)
}

/** Moves an item so that it stands at `index` of the list. */
export function moveItem(doc: Y.Doc, address: Address, field: string, id: string, index: number): void {
  const items = itemsOf(doc, address, field)
  if (items) moveMember(items.map, items.ids, id, index)
}

export function moveMember(map: YRecord, ids: readonly string[], id: string, index: number): void {
  const item = map.get(id)
  if (!isYMap(item) || ids[index] === id) return
  const others = ids.filter((other) => other !== id)
  item.set(ORDER, makeRoom(map, others, index))
}

/** Renames the bot. */
export function setName(doc: Y.Doc, name: string): void {
  if (root(doc, 'meta').get('name') !== name) root(doc, 'meta').set('name', name)
}
