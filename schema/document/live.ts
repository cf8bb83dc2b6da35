/** A plain bot that follows its document: after a change only what changed is read again, everything else keeps its identity. */
import type * as Y from 'yjs'
import { commentFields, entryFields, sampleFields, settingsFields, type Bot, type Flow, type Step } from '../bot/bot.ts'
import { isId } from '../bot/ids.ts'
import { isYMap, readRecord } from './codec.ts'
import {
  flowIds,
  readBot,
  readLayout,
  readLocales,
  readMembers,
  readName,
  readStep,
  readVariables,
  withLivingTargets,
} from './read.ts'
import { flowFields } from '../bot/bot.ts'
import { flowMap, LAYOUT, root, rootNames, STEPS, stepsMap, type RootName } from './shape.ts'

interface Dirty {
  roots: Set<RootName>
  /** Flow id → what of it changed; `steps` by id. */
  flows: Map<string, { steps: Set<string>; allSteps: boolean; layout: boolean; record: boolean }>
}

const clean = (): Dirty => ({ roots: new Set(), flows: new Map() })

export class LiveBot {
  bot: Bot
  /** Called after each transaction that changed something; read it when you are ready. */
  onchange: (() => void) | undefined
  /** Called for each transaction that changed steps of a flow, or moved them. */
  onsteps: ((flow: string, steps: readonly string[], transaction: Y.Transaction) => void) | undefined
  #doc: Y.Doc
  #dirty = clean()
  /** Steps as they stand, with lines to steps that are gone, by flow. */
  #raw = new Map<string, Map<string, Step>>()
  #stop: (() => void)[] = []

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.bot = readBot(doc)
    for (const name of rootNames) {
      const map = root(doc, name)
      const listener = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
        for (const event of events) this.#mark(name, event)
        this.onchange?.()
      }
      map.observeDeep(listener as Parameters<typeof map.observeDeep>[0])
      this.#stop.push(() => map.unobserveDeep(listener as Parameters<typeof map.observeDeep>[0]))
    }
  }

  get changed(): boolean {
    return this.#dirty.roots.size > 0 || this.#dirty.flows.size > 0
  }

  /** The bot as it is now; the same object when nothing changed. */
  read(): Bot {
    if (!this.changed) return this.bot
    const { roots, flows } = this.#dirty
    this.#dirty = clean()
    const next = { ...this.bot }
    if (roots.has('meta')) next.name = readName(root(this.#doc, 'meta'))
    if (roots.has('locales')) next.locales = readLocales(root(this.#doc, 'locales'))
    if (roots.has('settings')) next.settings = readRecord(root(this.#doc, 'settings'), settingsFields)
    if (roots.has('variables')) next.variables = keepSame(next.variables, readVariables(root(this.#doc, 'variables')))
    if (roots.has('entries'))
      next.entries = keepSame(next.entries, readMembers(root(this.#doc, 'entries'), entryFields))
    if (roots.has('samples'))
      next.samples = keepSame(next.samples, readMembers(root(this.#doc, 'samples'), sampleFields))
    if (roots.has('comments'))
      next.comments = keepSame(next.comments, readMembers(root(this.#doc, 'comments'), commentFields))
    if (roots.has('flows') || flows.size) next.flows = this.#readFlows(flows)
    return (this.bot = next)
  }

  destroy(): void {
    for (const stop of this.#stop) stop()
  }

  #mark(name: RootName, event: Y.YEvent<Y.AbstractType<unknown>>): void {
    const [flow, part, step] = event.path
    if (name !== 'flows' || event.path.length === 0) {
      this.#dirty.roots.add(name)
      if (name === 'flows') for (const key of event.changes.keys.keys()) this.#flow(key).allSteps = true
      return
    }
    const dirty = this.#flow(String(flow))
    const steps = step !== undefined ? [String(step)] : [...event.changes.keys.keys()]
    if (part === STEPS || part === LAYOUT) this.onsteps?.(String(flow), steps, event.transaction)
    if (part === STEPS && step !== undefined) dirty.steps.add(String(step))
    else if (part === STEPS) for (const key of event.changes.keys.keys()) dirty.steps.add(key)
    else if (part === LAYOUT) dirty.layout = true
    else dirty.record = true
  }

  #flow(id: string) {
    let dirty = this.#dirty.flows.get(id)
    if (!dirty) this.#dirty.flows.set(id, (dirty = { steps: new Set(), allSteps: false, layout: false, record: false }))
    return dirty
  }

  #readFlows(dirty: Dirty['flows']): Flow[] {
    const before = new Map(this.bot.flows.map((flow) => [flow.id, flow]))
    return flowIds(root(this.#doc, 'flows')).map((id) => {
      const old = before.get(id)
      const changes = dirty.get(id)
      return old && !changes ? old : this.#readFlow(id, old, changes)
    })
  }

  #readFlow(
    id: string,
    old: Flow | undefined,
    changes: Dirty['flows'] extends Map<string, infer C> ? C | undefined : never,
  ): Flow {
    const map = flowMap(this.#doc, id)
    const raw = this.#rawSteps(id, !old || !!changes?.allSteps, changes?.steps ?? [])
    const same = new Map(old?.steps.map((step) => [step.id, step]))
    const record = readRecord(map, flowFields)
    // The same steps as before, as at each key: no line has lost its end and no place its step.
    if (old && changes && !changes.allSteps && [...changes.steps].every((step) => same.has(step) && raw.has(step))) {
      const now = (step: Step) => withLivingTargets(raw.get(step.id) ?? step, (target) => raw.has(target))
      const steps = changes.steps.size
        ? old.steps.map((step) => (changes.steps.has(step.id) ? now(step) : step))
        : old.steps
      return { id, ...record, steps, layout: changes.layout ? readLayout(map?.get(LAYOUT), steps) : old.layout }
    }
    const steps = [...raw.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((step) => {
        const living = withLivingTargets(step, (target) => raw.has(target))
        const before = same.get(step.id)
        return before && !changes?.steps.has(step.id) && !changes?.allSteps && sameExits(before, living)
          ? before
          : living
      })
    return { id, ...record, steps, layout: readLayout(map?.get(LAYOUT), steps) }
  }

  #rawSteps(flow: string, all: boolean, changed: Iterable<string>): Map<string, Step> {
    const map = stepsMap(this.#doc, flow)
    let raw = this.#raw.get(flow)
    if (!raw || all) this.#raw.set(flow, (raw = new Map()))
    for (const id of raw.size === 0 && isYMap(map) ? [...map.keys()] : changed) {
      const step = isId(id) ? readStep(id, map?.get(id)) : undefined
      if (step) raw.set(id, step)
      else raw.delete(id)
    }
    return raw
  }
}

function sameExits(a: Step, b: Step): boolean {
  const keys = Object.keys(a.exits)
  return keys.length === Object.keys(b.exits).length && keys.every((key) => a.exits[key] === b.exits[key])
}

/** The new members, but the old object wherever nothing in it changed. */
function keepSame<M extends { id: string }>(before: M[], after: M[]): M[] {
  const old = new Map(before.map((member) => [member.id, JSON.stringify(member)]))
  const objects = new Map(before.map((member) => [member.id, member]))
  return after.map((member) =>
    old.get(member.id) === JSON.stringify(member) ? (objects.get(member.id) ?? member) : member,
  )
}
