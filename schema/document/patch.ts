/** Brings a living document to a wanted state with the fewest edits: what is alike isn't touched, and no record that exists is built anew. */
import * as Y from 'yjs'
import { settingsFields, type Bot, type Flow, type Step } from '../bot/bot.ts'
import { MAIN_FLOW } from '../bot/constants.ts'
import type { Field, Fields, Text } from '../bot/fields.ts'
import { kindOf } from '../kinds/kinds.ts'
import { isYMap, newRecord, ORDER, orderedIds, readText, readValue, written, type YRecord } from './codec.ts'
import { setName } from './edits.ts'
import { orderAt, orderKeys, orderOf } from './order.ts'
import { flowIds, readLocales, readPlace, readStep } from './read.ts'
import { collections, EXITS, KIND, LAYOUT, root, STEPS, type CollectionName } from './shape.ts'
import { newFlow, newStep } from './write.ts'

type Member = { id: string } & Record<string, unknown>

/** Call it inside `doc.transact(…, origin)`. Comments stay as they are: what people say of a bot is not taken back with it. A step that changes its flow is the one thing that is written anew: Yjs moves nothing. */
export function patchInto(doc: Y.Doc, wanted: Bot): void {
  setName(doc, wanted.name)
  patchLocales(root(doc, 'locales'), wanted.locales)
  patchRecord(root(doc, 'settings'), settingsFields, wanted.settings)
  for (const name of Object.keys(collections) as CollectionName[])
    if (name !== 'flows' && name !== 'comments') patchMembers(root(doc, name), collections[name], wanted[name])
  patchFlows(root(doc, 'flows'), wanted.flows)
}

function patchLocales(map: YRecord, wanted: readonly string[]): void {
  const present = readLocales(map).filter((locale) => map.has(locale))
  for (const locale of present) if (!wanted.includes(locale)) map.delete(locale)
  arrange(
    present.filter((locale) => wanted.includes(locale)),
    wanted,
    (locale) => orderOf(map.get(locale)),
    (locale, order) => map.set(locale, order),
  )
}

function patchFlows(map: YRecord, wanted: readonly Flow[]): void {
  const flows = new Map(wanted.map((flow) => [flow.id, flow]))
  for (const [id, flow] of flows) patchFlow(map.get(id), flow)
  // The main flow is read first wherever it stands.
  patchList(
    map,
    flowIds(map).filter((id) => id !== MAIN_FLOW),
    wanted.map(({ id }) => id).filter((id) => id !== MAIN_FLOW),
    (id, order) => newFlow(flows.get(id) as Flow, order),
  )
}

function patchFlow(map: unknown, wanted: Flow): void {
  if (!isYMap(map)) return
  patchRecord(map, collections.flows, wanted)
  const steps = innerMap(map, STEPS)
  const places = innerMap(map, LAYOUT)
  const ids = new Set(wanted.steps.map(({ id }) => id))
  for (const id of [...steps.keys()])
    if (!ids.has(id) && readStep(id, steps.get(id))) {
      steps.delete(id)
      places.delete(id)
    }
  for (const step of wanted.steps) {
    const present = steps.get(step.id)
    if (isYMap(present) && readStep(step.id, present)) patchStep(present, step, ids)
    else steps.set(step.id, newStep(step))
    const place = wanted.layout[step.id] ?? [0, 0]
    if (!same(readPlace(places.get(step.id)) ?? [0, 0], place)) places.set(step.id, place)
  }
}

function patchStep(map: YRecord, wanted: Step, living: ReadonlySet<string>): void {
  if (map.get(KIND) !== wanted.kind) map.set(KIND, wanted.kind)
  patchRecord(map, kindOf(wanted.kind).fields, wanted as unknown as Record<string, unknown>)
  const exits = innerMap(map, EXITS)
  for (const [exit, target] of Object.entries(wanted.exits)) if (exits.get(exit) !== target) exits.set(exit, target)
  // Lines to steps that are gone stay, unseen, so that undo brings them back whole.
  for (const [exit, target] of exits)
    if (!Object.hasOwn(wanted.exits, exit) && living.has(String(target))) exits.delete(exit)
}

function patchRecord(map: YRecord, fields: Fields, wanted: Readonly<Record<string, unknown>>): void {
  for (const [key, field] of Object.entries(fields)) patchField(map, key, field, wanted[key])
}

function patchField(map: YRecord, key: string, field: Field, wanted: unknown): void {
  if (field.type === 'text') patchWords(map, key, wanted as Text)
  else if (field.type === 'list') patchItems(map, key, field.of, wanted as Member[])
  else if (field.type === 'prose') patchString(map, key, wanted as string)
  else if (!same(readValue(field, map.get(key)), wanted)) map.set(key, written(field, wanted))
}

function patchItems(map: YRecord, key: string, fields: Fields, wanted: readonly Member[]): void {
  if (wanted.length > 0 || isYMap(map.get(key))) patchMembers(innerMap(map, key), fields, wanted)
}

/** Words that go are emptied, not taken away: somebody may be typing in them. */
function patchWords(map: YRecord, key: string, wanted: Text): void {
  const present = readText(map.get(key))
  for (const locale of new Set([...Object.keys(present), ...Object.keys(wanted)]))
    if ((present[locale] ?? '') !== (wanted[locale] ?? ''))
      patchString(innerMap(map, key), locale, wanted[locale] ?? '')
}

function patchString(map: YRecord, key: string, wanted: string): void {
  const present = map.get(key)
  if (present instanceof Y.Text) retype(present, wanted)
  else if (present !== wanted && (present !== undefined || wanted !== '')) map.set(key, new Y.Text(wanted))
}

/** Changes only the part between what both have in front and behind. */
function retype(words: Y.Text, wanted: string): void {
  const present = words.toString()
  if (present === wanted) return
  const shorter = Math.min(present.length, wanted.length)
  let front = 0
  while (front < shorter && present[front] === wanted[front]) front++
  if (cutsPair(present, front) || cutsPair(wanted, front)) front--
  let behind = 0
  while (behind < shorter - front && present.at(-1 - behind) === wanted.at(-1 - behind)) behind++
  if (cutsPair(present, present.length - behind) || cutsPair(wanted, wanted.length - behind)) behind--
  if (present.length > front + behind) words.delete(front, present.length - front - behind)
  if (wanted.length > front + behind) words.insert(front, wanted.slice(front, wanted.length - behind))
}

/** Yjs replaces both halves of a character that is cut in two. */
const cutsPair = (words: string, at: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(words.slice(at - 1, at + 1))

function patchMembers(map: YRecord, fields: Fields, wanted: readonly Member[]): void {
  const members = new Map(wanted.map((member) => [member.id, member]))
  for (const [id, member] of members) {
    const present = map.get(id)
    if (isYMap(present)) patchRecord(present, fields, member)
  }
  patchList(map, orderedIds(map), [...members.keys()], (id, order) =>
    newRecord(fields, members.get(id) as Member, order),
  )
}

function patchList(
  map: YRecord,
  present: readonly string[],
  wanted: readonly string[],
  make: (id: string, order: string) => YRecord,
): void {
  const stay = new Set(wanted)
  for (const id of present) if (!stay.has(id)) map.delete(id)
  const here = (id: string) => map.get(id) as YRecord
  arrange(
    present.filter((id) => stay.has(id)),
    wanted,
    (id) => orderOf(here(id).get(ORDER)),
    (id, order) => (isYMap(map.get(id)) ? here(id).set(ORDER, order) : map.set(id, make(id, order))),
  )
}

/** Gives order keys to what is new and to the fewest others, so that all stand as wanted; to all when keys are double or leave no room. */
function arrange(
  present: readonly string[],
  wanted: readonly string[],
  orderOfId: (id: string) => string,
  place: (id: string, order: string) => void,
): void {
  const stay = longestRun(present, wanted)
  const keys = stay.map(orderOfId)
  const missing = wanted.length - stay.length
  let full = missing > 0 && keys.some((key, at) => at > 0 && key <= (keys[at - 1] ?? ''))
  const staying = new Set(stay)
  for (const [at, id] of wanted.entries()) {
    if (full || staying.has(id)) continue
    const order = orderAt(keys, at)
    if (order === undefined) full = true
    else {
      keys.splice(at, 0, order)
      place(id, order)
    }
  }
  if (full) orderKeys(wanted.length).forEach((order, at) => place(wanted[at] as string, order))
}

/** The most of `present` that stands in the wanted order already. */
function longestRun(present: readonly string[], wanted: readonly string[]): string[] {
  const places = new Map(wanted.map((id, at) => [id, at]))
  const at = (id: string) => places.get(id) ?? -1
  /** The end of the best run of each length so far, and what stands before it. */
  const ends: string[] = []
  const before = new Map<string, string | undefined>()
  for (const id of present) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (at(ends[middle] as string) < at(id)) low = middle + 1
      else high = middle
    }
    before.set(id, ends[low - 1])
    ends[low] = id
  }
  const run: string[] = []
  for (let id = ends.at(-1); id !== undefined; id = before.get(id)) run.push(id)
  return run.reverse()
}

function innerMap(map: YRecord, key: string): YRecord {
  const present = map.get(key)
  if (isYMap(present)) return present
  const made: YRecord = new Y.Map()
  map.set(key, made)
  return made
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
