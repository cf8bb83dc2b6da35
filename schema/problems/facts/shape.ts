/** What a drawing is without its words: which steps there are and where they lead. */
import type { Step } from '../../bot/bot.ts'
import { MAIN_FLOW } from '../../bot/constants.ts'
import type { Exit } from '../../kinds/kind.ts'
import { kindOf, type StepKind } from '../../kinds/kinds.ts'
import { sameList } from './recall.ts'

/** A step's part in the drawing. */
export interface Shape {
  id: string
  kind: StepKind
  /** Whether it ever runs; notes don't. */
  runs: boolean
  /** Whether it waits for the visitor, a human or a business system. */
  waits: boolean
  /** Whether the flow can end here. */
  ends: boolean
  /** The steps that its exits and it itself lead to; some may be gone. */
  targets: readonly string[]
  /** The flow that it runs; '' for none. */
  calls: string
}

export interface Node {
  flow: string
  shape: Shape
}

export function shapeOf(step: Step, exits: readonly Exit[]): Shape {
  const { family, lower } = kindOf(step.kind)
  const targets: string[] = []
  let ends = exits.length === 0
  for (const { id } of exits) {
    const target = step.exits[id]
    if (target) targets.push(target)
    else if (step.kind !== 'choice' || id !== 'other') ends = true
  }
  if (step.kind === 'jump' && step.step) {
    targets.push(step.step)
    ends = false
  }
  return {
    id: step.id,
    kind: step.kind,
    runs: lower !== null,
    waits: family === 'asks' || family === 'understands' || step.kind === 'handover' || step.kind === 'call',
    ends,
    targets,
    calls: step.kind === 'skill' ? step.flow : '',
  }
}

const sameTargets = sameList<string>()
const sameNode = (a: Node, b: Node) => a.flow === b.flow && (a.shape === b.shape || sameShape(a.shape, b.shape))
const sameShape = (a: Shape, b: Shape) =>
  a.id === b.id && a.kind === b.kind && a.calls === b.calls && a.ends === b.ends && sameTargets(a.targets, b.targets)

export const sameNodes = sameList(sameNode)

/** All drawings of a bot; another object only when a step or a line was added, changed or removed. */
export class Drawing {
  /** By step, in the order of the bot. */
  readonly nodes: ReadonlyMap<string, Node>
  /** The first start of each flow that has one. */
  readonly starts: ReadonlyMap<string, string>

  constructor(nodes: readonly Node[]) {
    const byId = new Map<string, Node>()
    const starts = new Map<string, string>()
    for (const node of nodes) {
      const { flow, shape } = node
      byId.set(shape.id, node)
      if (shape.kind === 'start' && !starts.has(flow)) starts.set(flow, shape.id)
    }
    this.nodes = byId
    this.starts = starts
  }

  /** The steps that may run after one. */
  next({ shape }: Node): Node[] {
    const next: Node[] = []
    const add = (id: string | undefined) => {
      const node = id && this.nodes.get(id)
      if (node) next.push(node)
    }
    shape.targets.forEach(add)
    add(this.starts.get(shape.calls))
    return next
  }

  /** A flow, and those that it runs or jumps into. */
  within(flow: string): ReadonlySet<string> {
    const flows = new Set([flow])
    for (const id of flows)
      for (const node of this.#byFlow().get(id) ?? []) for (const next of this.next(node)) flows.add(next.flow)
    return flows
  }

  #flows: ReadonlyMap<string, readonly Node[]> | undefined
  #byFlow(): ReadonlyMap<string, readonly Node[]> {
    if (!this.#flows) {
      const flows = new Map<string, Node[]>()
      for (const node of this.nodes.values()) {
        const own = flows.get(node.flow)
        if (own) own.push(node)
        else flows.set(node.flow, [node])
      }
      this.#flows = flows
    }
    return this.#flows
  }

  /** The steps that a conversation can come to, from the main flow, the flows that visitors ask for and the step of humans. */
  reachable(asked: readonly string[], humanStep: string): ReadonlySet<string> {
    const found = new Set<string>()
    const come = (id: string | undefined) => {
      if (id && this.nodes.get(id)?.shape.runs) found.add(id)
    }
    for (const flow of [MAIN_FLOW, ...asked]) come(this.starts.get(flow))
    come(humanStep)
    // A set hands out what is added while it is walked.
    for (const id of found) {
      const node = this.nodes.get(id)
      if (!node) continue
      node.shape.targets.forEach(come)
      come(this.starts.get(node.shape.calls))
    }
    return found
  }
}
