/** The edits of a drawing: steps, lines and places. Call them inside `doc.transact(…, origin)`. */
import type * as Y from 'yjs'
import type { Place } from '../bot/bot.ts'
import { newId } from '../bot/ids.ts'
import { blankStep, type Step, type StepKind } from '../kinds/kinds.ts'
import { isYMap } from './codec.ts'
import { readPlace } from './read.ts'
import { EXITS, layoutMap, stepMap, stepsMap } from './shape.ts'
import { newStep } from './write.ts'

/** Adds a step with nothing but `values` filled in. Returns its id, or undefined when the flow is gone. */
export function addStep(
  doc: Y.Doc,
  flow: string,
  kind: StepKind,
  place: Place,
  values: Readonly<Record<string, unknown>> = {},
): string | undefined {
  const id = newId()
  return putStep(doc, flow, { ...blankStep(kind, id), ...values } as Step, place) ? id : undefined
}

function putStep(doc: Y.Doc, flow: string, step: Step, place: Place): boolean {
  const steps = stepsMap(doc, flow)
  if (!steps) return false
  steps.set(step.id, newStep(step))
  layoutMap(doc, flow)?.set(step.id, place)
  return true
}

/** Lines that lead to a removed step stay in the document, unseen, so that undo brings them back whole. */
export function removeSteps(doc: Y.Doc, flow: string, ids: Iterable<string>): void {
  for (const id of ids) {
    stepsMap(doc, flow)?.delete(id)
    layoutMap(doc, flow)?.delete(id)
  }
}

/** Leads an exit to a step; the line it had is gone. */
export function connect(doc: Y.Doc, flow: string, step: string, exit: string, target: string): void {
  const exits = stepMap(doc, flow, step)?.get(EXITS)
  if (isYMap(exits) && exits.get(exit) !== target) exits.set(exit, target)
}

export function disconnect(doc: Y.Doc, flow: string, step: string, exit: string): void {
  const exits = stepMap(doc, flow, step)?.get(EXITS)
  if (isYMap(exits)) exits.delete(exit)
}

/** Puts a new step on a line: the exit leads to it, and its own `through` exit to where the line led. Returns the new step's id. */
export function insertOnLine(
  doc: Y.Doc,
  flow: string,
  from: { step: string; exit: string },
  kind: StepKind,
  place: Place,
  through: string,
): string | undefined {
  const exits = stepMap(doc, flow, from.step)?.get(EXITS)
  const target = isYMap(exits) ? exits.get(from.exit) : undefined
  const id = addStep(doc, flow, kind, place, typeof target === 'string' ? { exits: { [through]: target } } : {})
  if (id) connect(doc, flow, from.step, from.exit, id)
  return id
}

/** Places are whole pixels, one value a step. What is pinned stays pinned where it is put. */
export function moveSteps(doc: Y.Doc, flow: string, places: Readonly<Record<string, Place>>): void {
  const layout = layoutMap(doc, flow)
  for (const [id, [x, y]] of Object.entries(places)) {
    if (!stepMap(doc, flow, id)) continue
    const pinned = readPlace(layout?.get(id))?.[2]
    layout?.set(id, [Math.round(x), Math.round(y), ...(pinned ? [pinned] : [])])
  }
}

/** Whether these steps keep their places when the flow is tidied. */
export function pinSteps(doc: Y.Doc, flow: string, ids: Iterable<string>, pinned: boolean): void {
  const layout = layoutMap(doc, flow)
  for (const id of ids) {
    const place = readPlace(layout?.get(id))
    if (place && (place[2] === 1) !== pinned) layout?.set(id, [place[0], place[1], ...(pinned ? [1] : [])])
  }
}

/** Adds copies of steps under new ids. Lines and jumps among them are kept, those to other steps only if they exist in this flow. Returns old id → new id. */
export function pasteSteps(
  doc: Y.Doc,
  flow: string,
  copied: readonly { step: Step; place: Place }[],
  offset: Place,
): Map<string, string> {
  const ids = new Map(copied.filter(({ step }) => step.kind !== 'start').map(({ step }) => [step.id, newId()]))
  const follow = (target: string) => ids.get(target) ?? (stepMap(doc, flow, target) ? target : undefined)
  for (const { step, place } of copied) {
    const id = ids.get(step.id)
    if (!id) continue
    const exits: Record<string, string> = {}
    for (const [exit, target] of Object.entries(step.exits)) {
      const led = follow(target)
      if (led) exits[exit] = led
    }
    const copy = { ...step, id, exits } as Step
    if (copy.kind === 'jump') copy.step = follow(copy.step) ?? ''
    putStep(doc, flow, copy, [Math.round(place[0] + offset[0]), Math.round(place[1] + offset[1])])
  }
  return ids
}
