/** The nodes and lines of one flow for the canvas library: after a change only what changed is a new object. */
import { Position, type Edge, type Node } from '@xyflow/svelte'
import type { Bot, Flow, Place, Step } from '../../schema/bot/bot.ts'
import { exitsOf } from '../../schema/kinds/kinds.ts'
import { nameOfStep } from './shown/names.ts'
import { readingOrder } from './readingorder.ts'
import { HEAD, PILL_HEIGHT } from '../../schema/layout/measures.ts'
import { HANDLE, sizeOf, type StepSize } from './shown/stepsize.ts'
import type { StepView } from './shown/stepview.ts'
import { roughMeasure, type Measure } from '../../schema/layout/lines.ts'
import { viewOf, type ViewContext } from './shown/viewof.ts'

export interface StepData extends Record<string, unknown> {
  step: Step
  view: StepView
  size: StepSize
}

export type StepNode = Node<StepData>
export type LineEdge = Edge<{ exit: string }, 'line'>

export const lineId = (step: string, exit: string): string => `${step}:${exit}`

const EMPTY: Flow = { id: '', name: '', phrasings: {}, outcomes: [], steps: [], layout: {} }

export interface Shown {
  bot: Bot
  flow: string
  locale: string
  /** Steps that others are dragging, with where they are now. */
  dragged: ReadonlyMap<string, Place>
}

export class Drawing {
  nodes: StepNode[] = $state.raw([])
  lines: LineEdge[] = $state.raw([])
  /** Steps that stay where they are when the flow is tidied. */
  pinned: ReadonlySet<string> = $state.raw(new Set())
  /** Steps that are dragged here: neither the document nor others move them meanwhile. */
  readonly held = new Set<string>()
  measure: Measure = roughMeasure
  flow: Flow = EMPTY

  #bot: Bot | undefined
  #shownFlow = ''
  #locale = ''
  #remeasured = false
  #order: string[] = []

  /** Brings the drawing up to date. */
  follow(shown: Shown): void {
    const flow = shown.bot.flows.find(({ id }) => id === shown.flow) ?? EMPTY
    const opened = shown.flow !== this.#shownFlow
    const anew = opened || shown.locale !== this.#locale || this.#remeasured
    const before = new Map(opened ? [] : this.nodes.map((node) => [node.id, node]))
    const stepsChanged = opened || !sameMembers(flow.steps, this.flow.steps)
    const othersChanged = anew || contextChanged(this.#bot, shown.bot)
    if (opened || flow.layout !== this.flow.layout) this.pinned = pinnedIn(flow, this.pinned)
    this.flow = flow
    if (stepsChanged) this.#order = readingOrder(flow)
    const steps = new Map(flow.steps.map((step) => [step.id, step]))
    const context: ViewContext = { ...shown, summaryOf: (id) => summaryWithin(id, steps, shown) }
    const changed = (id: string) => before.get(id)?.data.step !== steps.get(id)
    const nodes = this.#order.flatMap((id): StepNode[] => {
      const step = steps.get(id)
      if (!step) return []
      const then = before.get(id)
      // Its name tells the words of the steps it leads to.
      const leadsElsewhere = Object.values(step.exits).some(changed)
      const looksSame = !changed(id) && !othersChanged && !leadsElsewhere && step.kind !== 'jump'
      const drawn = then && looksSame ? then : this.#draw(step, then, context, steps)
      return [this.#place(drawn, shown.dragged.get(id) ?? flow.layout[id])]
    })
    if (opened || nodes.length !== this.nodes.length || nodes.some((node, at) => node !== this.nodes[at]))
      this.nodes = nodes
    if (stepsChanged || othersChanged) this.#followLines(shown.bot, opened)
    this.#bot = shown.bot
    this.#shownFlow = shown.flow
    this.#locale = shown.locale
    this.#remeasured = false
  }

  /** Draws everything anew at the next `follow`. */
  remeasure(measure: Measure): void {
    this.measure = measure
    this.#remeasured = true
  }

  #draw(step: Step, then: StepNode | undefined, context: ViewContext, steps: Map<string, Step>): StepNode {
    const view = viewOf(step, context)
    const ariaLabel = nameOfStep(step, view, (id) => {
      const target = steps.get(id)
      return target && summaryWithin(id, steps, context)
    })
    const same = then?.data.step === step && then.ariaLabel === ariaLabel && sameView(then.data.view, view)
    if (then && same && !this.#remeasured) return then
    const size = sizeOf(view, this.measure)
    return {
      id: step.id,
      type: step.kind === 'note' ? step.shape : step.kind,
      position: then?.position ?? { x: 0, y: 0 },
      selected: then?.selected ?? false,
      dragging: then?.dragging ?? false,
      data: { step, view, size },
      width: size.width,
      height: size.height,
      measured: { width: size.width, height: size.height },
      handles: handlesOf(view, size),
      ariaLabel,
      ...(view.shape === 'frame' && { zIndex: -1000, dragHandle: '.frame-title' }),
    }
  }

  #place(node: StepNode, place: Place | undefined): StepNode {
    if (this.held.has(node.id) || !place) return node
    const [x, y] = place
    return node.position.x === x && node.position.y === y ? node : { ...node, position: { x, y } }
  }

  #followLines(bot: Bot, opened: boolean) {
    const before = new Map(opened ? [] : this.lines.map((line) => [line.id, line]))
    const outcomesOf = (id: string) => bot.flows.find((flow) => flow.id === id)?.outcomes
    const lines = this.flow.steps.flatMap((step) => {
      const own = new Set(exitsOf(step, { outcomesOf }).map(({ id }) => id))
      return Object.entries(step.exits)
        .filter(([exit]) => own.has(exit))
        .map(([exit, target]): LineEdge => {
          const then = before.get(lineId(step.id, exit))
          if (then?.target === target) return then
          return {
            id: lineId(step.id, exit),
            type: 'line',
            source: step.id,
            sourceHandle: exit,
            target,
            targetHandle: 'in',
            // The steps' own names tell where their exits lead.
            domAttributes: { 'aria-hidden': 'true' },
            data: { exit },
          }
        })
    })
    if (opened || lines.length !== this.lines.length || lines.some((line, at) => line !== this.lines[at]))
      this.lines = lines
  }
}

/** Where the library finds the handles, which are boxes around the dots. */
function handlesOf(view: StepView, size: StepSize): NonNullable<StepNode['handles']> {
  const box = { width: HANDLE, height: HANDLE }
  const half = HANDLE / 2
  const inY = (view.pill === undefined ? HEAD : PILL_HEIGHT) / 2
  const exits = size.exits.map(({ exit, y }) => ({
    id: exit,
    type: 'source' as const,
    position: Position.Right,
    x: size.width - half,
    y: y - half,
    ...box,
  }))
  if (view.kind === 'start' || view.kind === 'note') return exits
  return [{ id: 'in', type: 'target', position: Position.Left, x: -half, y: inY - half, ...box }, ...exits]
}

function summaryWithin(id: string, steps: Map<string, Step>, shown: Omit<ViewContext, 'summaryOf'>): string {
  const step = steps.get(id)
  // A jump to a jump is told by its kind alone, so that two that point at each other end somewhere.
  return step ? viewOf(step, { ...shown, summaryOf: () => '…' }).summary : '…'
}

/** The same set while the same steps are pinned. */
function pinnedIn({ layout }: Flow, before: ReadonlySet<string>): ReadonlySet<string> {
  const pinned = Object.keys(layout).filter((id) => layout[id]?.[2])
  return pinned.length === before.size && pinned.every((id) => before.has(id)) ? before : new Set(pinned)
}

const sameView = (a: StepView, b: StepView): boolean => JSON.stringify(a) === JSON.stringify(b)

function sameMembers<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((member, at) => member === b[at])
}

/** Whether something that steps show of the rest of the bot is different. */
function contextChanged(then: Bot | undefined, now: Bot): boolean {
  if (!then) return true
  if (then.variables !== now.variables || !sameMembers(then.locales, now.locales)) return true
  if (then.entries !== now.entries && !sameMembers(then.entries.slice(0, 3), now.entries.slice(0, 3))) return true
  return (
    then.flows.length !== now.flows.length ||
    now.flows.some((flow, at) => {
      const other = then.flows[at]
      return flow !== other && (flow.name !== other?.name || outcomesKey(flow) !== outcomesKey(other))
    })
  )
}

const outcomesKey = (flow: Flow): string => JSON.stringify(flow.outcomes)
