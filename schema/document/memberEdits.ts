/** The edits of a bot's collections: flows, entries, variables, samples, comments, locales. Call them inside `doc.transact(…, origin)`. */
import type * as Y from 'yjs'
import type { Comment, Entry, Flow, Place, Sample, Variable } from '../bot/bot.ts'
import { MAIN_FLOW } from '../bot/constants.ts'
import { initialValues } from '../bot/fields.ts'
import { isLocale, newId, variableIdFrom } from '../bot/ids.ts'
import { blankStep, type Step } from '../kinds/kinds.ts'
import { newRecord, orderedIds } from './codec.ts'
import { makeRoom, moveMember } from './edits.ts'
import { orderAt, orderOf } from './order.ts'
import { flowIds, readFlow, readLocales } from './read.ts'
import { collections, flowMap, root, type CollectionName } from './shape.ts'
import { newFlow } from './write.ts'

function addMember(
  doc: Y.Doc,
  name: Exclude<CollectionName, 'flows'>,
  id: string,
  values: Readonly<Record<string, unknown>>,
  index?: number,
): string {
  const map = root(doc, name)
  const ids = orderedIds(map)
  const fields = collections[name]
  map.set(id, newRecord(fields, { ...initialValues(fields), ...values }, makeRoom(map, ids, index ?? ids.length)))
  return id
}

/** Returns the new entry's id. */
export const addEntry = (doc: Y.Doc, values: Partial<Omit<Entry, 'id'>> = {}, index?: number): string =>
  addMember(doc, 'entries', newId(), values, index)

/** Returns the new sample's id. */
export const addSample = (doc: Y.Doc, values: Partial<Omit<Sample, 'id'>> = {}, index?: number): string =>
  addMember(doc, 'samples', newId(), values, index)

/** Returns the new comment's id. */
export const addComment = (doc: Y.Doc, values: Partial<Omit<Comment, 'id'>>): string =>
  addMember(doc, 'comments', newId(), values)

/** Adds a variable; its id, which templates name, is made from its name. Returns the id. */
export function addVariable(doc: Y.Doc, values: Partial<Omit<Variable, 'id'>> & { name: string }): string {
  const map = root(doc, 'variables')
  return addMember(
    doc,
    'variables',
    variableIdFrom(values.name, (id) => map.has(id)),
    values,
  )
}

/** Adds variables from another bot under the ids that its steps know them by; those that are here already stay as they are. */
export function takeVariables(doc: Y.Doc, variables: readonly Variable[]): void {
  const map = root(doc, 'variables')
  for (const { id, ...values } of variables) if (!map.has(id)) addMember(doc, 'variables', id, values)
}

/** Removes a member of a collection; the main flow stays. */
export function removeMember(doc: Y.Doc, name: CollectionName, id: string): void {
  if (name !== 'flows' || id !== MAIN_FLOW) root(doc, name).delete(id)
}

/** Moves a member so that it stands at `index` of its collection. */
export function moveTo(doc: Y.Doc, name: CollectionName, id: string, index: number): void {
  const map = root(doc, name)
  moveMember(map, name === 'flows' ? flowIds(map) : orderedIds(map), id, index)
}

const START_PLACE: Place = [0, 0]

/** Adds a skill with its start step. Returns the flow's id. */
export function addFlow(doc: Y.Doc, name: string): string {
  const start = blankStep('start', newId())
  return putFlow(doc, {
    id: newId(),
    ...initialValues(collections.flows),
    name,
    steps: [start],
    layout: { [start.id]: START_PLACE },
  })
}

function putFlow(doc: Y.Doc, flow: Flow): string {
  const map = root(doc, 'flows')
  const ids = flowIds(map)
  map.set(flow.id, newFlow(flow, makeRoom(map, ids, ids.length)))
  return flow.id
}

/** Adds a copy of a flow as a skill; its steps get new ids, because a step's id is unique in its bot. Returns the copy's id, or undefined when the flow is gone. */
export function duplicateFlow(doc: Y.Doc, id: string, name: string): string | undefined {
  const map = flowMap(doc, id)
  if (!map) return undefined
  const flow = readFlow(id, map)
  const ids = new Map(flow.steps.map((step) => [step.id, newId()]))
  const follow = (step: string) => ids.get(step) ?? step
  const steps = flow.steps.map((step): Step => {
    const exits = Object.fromEntries(Object.entries(step.exits).map(([exit, target]) => [exit, follow(target)]))
    const copy = { ...step, id: follow(step.id), exits }
    return copy.kind === 'jump' ? { ...copy, step: follow(copy.step) } : copy
  })
  const layout = Object.fromEntries(Object.entries(flow.layout).map(([step, place]) => [follow(step), place]))
  return putFlow(doc, { ...flow, id: newId(), name, steps, layout })
}

/** Adds a language behind the ones there are; texts stay empty until somebody writes them. */
export function addLocale(doc: Y.Doc, locale: string): void {
  const map = root(doc, 'locales')
  if (!isLocale(locale) || map.has(locale)) return
  const keys = readLocales(map).map((present) => orderOf(map.get(present)))
  map.set(locale, orderAt(keys, keys.length) ?? 'z')
}

/** Removes a language from those that are published; its texts stay, so adding it again brings them back. The last one can't be removed. */
export function removeLocale(doc: Y.Doc, locale: string): void {
  const map = root(doc, 'locales')
  if (map.size > 1) map.delete(locale)
}
