/** The root maps of a bot's document and the records below them. Only this folder knows them. */
import type * as Y from 'yjs'
import { commentFields, entryFields, flowFields, sampleFields, settingsFields, variableFields } from '../bot/bot.ts'
import type { Fields } from '../bot/fields.ts'
import { isStepKind, kindOf } from '../kinds/kinds.ts'
import { isYMap, type YRecord } from './codec.ts'

/** The names of all root maps; a document with others is refused. */
export const rootNames = [
  'meta',
  'locales',
  'settings',
  'variables',
  'flows',
  'entries',
  'samples',
  'comments',
] as const
export type RootName = (typeof rootNames)[number]

export const root = (doc: Y.Doc, name: RootName): YRecord => doc.getMap(name)

/** Roots whose members are records by id. */
export const collections = {
  variables: variableFields,
  flows: flowFields,
  entries: entryFields,
  samples: sampleFields,
  comments: commentFields,
} as const
export type CollectionName = keyof typeof collections

/** Keys of flow and step records besides their fields. */
export const STEPS = 'steps'
export const LAYOUT = 'layout'
export const KIND = 'kind'
export const EXITS = 'exits'

/** Where a record is: the bot's settings, a member of a collection, a step, or an item of a list in one of them (`items`: field and id, outermost first). */
export type Address = (
  { in: 'settings' } | { in: CollectionName; id: string } | { in: 'step'; flow: string; id: string }
) & { items?: readonly (readonly [field: string, id: string])[] }

export interface RecordHere {
  map: YRecord
  fields: Fields
}

export function flowMap(doc: Y.Doc, flow: string): YRecord | undefined {
  const map = root(doc, 'flows').get(flow)
  return isYMap(map) ? map : undefined
}

export function stepsMap(doc: Y.Doc, flow: string): YRecord | undefined {
  const map = flowMap(doc, flow)?.get(STEPS)
  return isYMap(map) ? map : undefined
}

export function layoutMap(doc: Y.Doc, flow: string): YRecord | undefined {
  const map = flowMap(doc, flow)?.get(LAYOUT)
  return isYMap(map) ? map : undefined
}

export function stepMap(doc: Y.Doc, flow: string, step: string): YRecord | undefined {
  const map = stepsMap(doc, flow)?.get(step)
  return isYMap(map) ? map : undefined
}

function outerRecord(doc: Y.Doc, address: Address): RecordHere | undefined {
  if (address.in === 'settings') return { map: root(doc, 'settings'), fields: settingsFields }
  if (address.in === 'step') {
    const map = stepMap(doc, address.flow, address.id)
    const kind = map?.get(KIND)
    return map && isStepKind(kind) ? { map, fields: kindOf(kind).fields } : undefined
  }
  const map = root(doc, address.in).get(address.id)
  return isYMap(map) ? { map, fields: collections[address.in] } : undefined
}

/** The record at an address and the fields it has; undefined when it is gone. Ask again before each use: undo may put a new record under the same id. */
export function recordAt(doc: Y.Doc, address: Address): RecordHere | undefined {
  let here = outerRecord(doc, address)
  for (const [key, id] of address.items ?? []) {
    const field = here?.fields[key]
    const items = here?.map.get(key)
    const map = isYMap(items) ? items.get(id) : undefined
    if (field?.type !== 'list' || !isYMap(map)) return undefined
    here = { map, fields: field.of }
  }
  return here
}
