/** Reads a document as a plain bot. Never throws: what is missing or malformed reads as not filled in. */
import type * as Y from 'yjs'
import {
  commentFields,
  entryFields,
  flowFields,
  sampleFields,
  settingsFields,
  variableFields,
  type Bot,
  type Flow,
  type Place,
} from '../bot/bot.ts'
import { BOT_FORMAT, MAIN_FLOW } from '../bot/constants.ts'
import type { Fields, ValuesOf } from '../bot/fields.ts'
import { isId, isLocale, isVariableId } from '../bot/ids.ts'
import { isStepKind, kindOf, type Step } from '../kinds/kinds.ts'
import { isYMap, orderedIds, readRecord, stringOf, type YRecord } from './codec.ts'
import { compareOrder, orderOf } from './order.ts'
import { EXITS, KIND, LAYOUT, root, STEPS } from './shape.ts'

/** A step as it stands; its exits may still point to steps that are gone (`withLivingTargets`). */
export function readStep(id: string, map: unknown): Step | undefined {
  if (!isYMap(map)) return undefined
  const kind = map.get(KIND)
  if (!isStepKind(kind)) return undefined
  const exits: Record<string, string> = {}
  const lines = map.get(EXITS)
  if (isYMap(lines))
    for (const exit of [...lines.keys()].sort()) {
      const target = lines.get(exit)
      if (isId(exit) && isId(target)) exits[exit] = target
    }
  return { id, kind, exits, ...readRecord(map, kindOf(kind).fields) } as unknown as Step
}

/** The step without lines to steps that don't exist; the same object when all do. */
export function withLivingTargets(step: Step, lives: (id: string) => boolean): Step {
  const entries = Object.entries(step.exits)
  const living = entries.filter(([, target]) => lives(target))
  return living.length === entries.length ? step : { ...step, exits: Object.fromEntries(living) }
}

export function readPlace(value: unknown): Place | undefined {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return undefined
  const [x, y, pinned] = value as unknown[]
  const fits = (n: unknown): n is number => typeof n === 'number' && Math.abs(n) <= 1e7
  if (!fits(x) || !fits(y)) return undefined
  return pinned === 1 ? [x, y, 1] : [x, y]
}

/** The places of all steps; one that has none stands at the origin. */
export function readLayout(map: unknown, steps: readonly Step[]): Record<string, Place> {
  return Object.fromEntries(steps.map(({ id }) => [id, (isYMap(map) && readPlace(map.get(id))) || [0, 0]]))
}

function readSteps(map: unknown): Step[] {
  if (!isYMap(map)) return []
  const steps: Step[] = []
  for (const id of [...map.keys()].filter(isId).sort()) {
    const step = readStep(id, map.get(id))
    if (step) steps.push(step)
  }
  const ids = new Set(steps.map(({ id }) => id))
  return steps.map((step) => withLivingTargets(step, (id) => ids.has(id)))
}

export function readFlow(id: string, map: unknown): Flow {
  const record = isYMap(map) ? map : undefined
  const steps = readSteps(record?.get(STEPS))
  return { id, ...readRecord(map, flowFields), steps, layout: readLayout(record?.get(LAYOUT), steps) }
}

/** The members of a collection in the author's order. */
export function readMembers<F extends Fields>(map: YRecord, fields: F): ({ id: string } & ValuesOf<F>)[] {
  return orderedIds(map).map((id) => ({ id, ...readRecord(map.get(id), fields) }))
}

export function readVariables(map: YRecord): Bot['variables'] {
  return readMembers(map, variableFields).filter(({ id }) => isVariableId(id))
}

/** The ids of all flows, the main one first. */
export function flowIds(map: YRecord): string[] {
  return orderedIds(map).sort((a, b) => Number(b === MAIN_FLOW) - Number(a === MAIN_FLOW))
}

export function readLocales(map: YRecord): string[] {
  const pairs = [...map.keys()].filter(isLocale).map((locale): [string, string] => [locale, orderOf(map.get(locale))])
  const locales = pairs.sort(compareOrder).map(([locale]) => locale)
  return locales.length ? locales : ['en']
}

export const readName = (meta: YRecord): string => stringOf(meta.get('name'))

export function readBot(doc: Y.Doc): Bot {
  const flows = root(doc, 'flows')
  return {
    clew: BOT_FORMAT,
    name: readName(root(doc, 'meta')),
    locales: readLocales(root(doc, 'locales')),
    settings: readRecord(root(doc, 'settings'), settingsFields),
    variables: readVariables(root(doc, 'variables')),
    flows: flowIds(flows).map((id) => readFlow(id, flows.get(id))),
    entries: readMembers(root(doc, 'entries'), entryFields),
    samples: readMembers(root(doc, 'samples'), sampleFields),
    comments: readMembers(root(doc, 'comments'), commentFields),
  }
}

/** What lists show of a document: its name, at most 200 characters, and its languages. */
export function readHeading(doc: Y.Doc): { name: string; locales: string[] } {
  return { name: readName(root(doc, 'meta')).slice(0, 200), locales: readLocales(root(doc, 'locales')).slice(0, 50) }
}

/** The format the document was written in; 0 for one without content. */
export function formatOf(doc: Y.Doc): number {
  const format = root(doc, 'meta').get('clew')
  return typeof format === 'number' ? format : 0
}
