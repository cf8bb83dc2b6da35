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
  /** The steps that its exits lead to, each in a few words. */
  targets: readonly string[]
}

/** Its name is among the attributes, so that it is put together when the step comes into sight. */
export type StepNode = Node<StepData> & { domAttributes?: { 'aria-label'?: string } }
export type LineEdge = Edge<{ exit: string }, 'line'>

export const lineId = (step: string, exit: string): string => `${step}:${exit}`

/** What a line stands for. */
interface Way {
  id: string
  exit: string
  target: string
}

const EMPTY: Flow = { id: '', name: '', phrasings: {}, outcomes: [], steps: [], layout: {} }

export interface Shown {
  bot: Bot
  flow: string
  locale: string
  /** Steps that others are dragging, with where they are now. */
  dragged: ReadonlyMap<string, Place>
  /** Steps that are put away. */
  hidden?: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

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
  /** Of each step as it stands: most are the same at each key. */
  #ways = new WeakMap<Step, Way[]>()
  #hidden = NONE
  #dragged: ReadonlyMap<string, Place> = new Map()

  /** Brings the drawing up to date. */
  follow(shown: Shown): void {
    const flow = shown.bot.flows.find(({ id }) => id === shown.flow) ?? EMPTY
    const opened = shown.flow !== this.#shownFlow
    const { hidden = NONE } = shown
    const still =
      shown.bot === this.#bot && shown.locale === this.#locale && hidden === this.#hidden && !this.#remeasured
    if (!opened && still) return this.#carry(shown.dragged)
    const anew = opened || shown.locale !== this.#locale || this.#remeasured
    const before = new Map(opened ? [] : this.nodes.map((node) => [node.id, node]))
    const stepsChanged = opened || !sameMembers(flow.steps, this.flow.steps)
    const othersChanged = anew || contextChanged(this.#bot, shown.bot)
    if (opened || flow.layout !== this.flow.layout) this.pinned = pinnedIn(flow, this.pinned)
    this.flow = flow
    if (stepsChanged) this.#order = readingOrder(flow)
    const steps = new Map(flow.steps.map((step) => [step.id, step]))
    const views = new Views(steps, shown)
    const changed = (id: string) => before.get(id)?.data.step !== steps.get(id)
    const nodes = this.#order.flatMap((id): StepNode[] => {
      const step = steps.get(id)
      if (!step) return []
      const then = before.get(id)
      // Its name tells the words of the steps it leads to.
      const leadsElsewhere = Object.values(step.exits).some(changed)
      const looksSame = !changed(id) && !othersChanged && !leadsElsewhere && step.kind !== 'jump'
      const drawn = then && looksSame ? then : this.#draw(step, then, views)
      const seen = !!drawn.hidden === hidden.has(id) ? drawn : { ...drawn, hidden: hidden.has(id), selected: false }
      return [this.#place(seen, shown.dragged.get(id) ?? flow.layout[id])]
    })
    if (opened || nodes.length !== this.nodes.length || nodes.some((node, at) => node !== this.nodes[at]))
      this.nodes = nodes
    if (stepsChanged || othersChanged) this.#followLines(shown.bot, opened, othersChanged)
    this.#dragged = shown.dragged
    this.#hidden = hidden
    this.#bot = shown.bot
    this.#shownFlow = shown.flow
    this.#locale = shown.locale
    this.#remeasured = false
  }

  /** Only what others drag has moved. */
  #carry(dragged: ReadonlyMap<string, Place>) {
    const touched = new Set([...this.#dragged.keys(), ...dragged.keys()])
    this.#dragged = dragged
    if (touched.size === 0) return
    const nodes = this.nodes.map((node) =>
      touched.has(node.id) ? this.#place(node, dragged.get(node.id) ?? this.flow.layout[node.id]) : node,
    )
    if (nodes.some((node, at) => node !== this.nodes[at])) this.nodes = nodes
  }

  /** Draws everything anew at the next `follow`. */
  remeasure(measure: Measure): void {
    this.measure = measure
    this.#remeasured = true
  }

  #draw(step: Step, then: StepNode | undefined, views: Views): StepNode {
    const view = views.of(step)
    const targets = Object.values(step.exits).map((id) => views.summaryOf(id) ?? '')
    const same = !this.#remeasured && then && sameView(then.data.view, view)
    if (same && then.data.step === step && sameMembers(then.data.targets, targets)) return then
    const size = same ? then.data.size : sizeOf(view, this.measure)
    return {
      id: step.id,
      type: step.kind === 'note' ? step.shape : step.kind,
      position: then?.position ?? { x: 0, y: 0 },
      selected: then?.selected ?? false,
      dragging: then?.dragging ?? false,
      hidden: then?.hidden ?? false,
      data: { step, view, size, targets },
      width: size.width,
      height: size.height,
      measured: { width: size.width, height: size.height },
      handles: same ? then.handles : handlesOf(view, size),
      domAttributes: named(() => nameOfStep(step, view, (id) => views.summaryOf(id))),
      ...(view.shape === 'frame' && { zIndex: -1000, dragHandle: '.frame-title' }),
    }
  }

  #place(node: StepNode, place: Place | undefined): StepNode {
    if (this.held.has(node.id) || !place) return node
    const [x, y] = place
    return node.position.x === x && node.position.y === y ? node : { ...node, position: { x, y } }
  }

  #followLines(bot: Bot, opened: boolean, othersChanged: boolean) {
    const before = new Map(opened ? [] : this.lines.map((line) => [line.id, line]))
    const outcomesOf = (id: string) => bot.flows.find((flow) => flow.id === id)?.outcomes
    if (othersChanged) this.#ways = new WeakMap()
    const waysOf = (step: Step): Way[] => {
      const own = new Set(exitsOf(step, { outcomesOf }).map(({ id }) => id))
      return Object.entries(step.exits)
        .filter(([exit]) => own.has(exit))
        .map(([exit, target]) => ({ id: lineId(step.id, exit), exit, target }))
    }
    const lines = this.flow.steps.flatMap((step) => {
      const ways = this.#ways.get(step) ?? waysOf(step)
      this.#ways.set(step, ways)
      return ways.map(({ id, exit, target }): LineEdge => {
        const then = before.get(id)
        if (then?.target === target) return then
        return {
          id,
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

/** What the steps of a flow show, each looked at once. */
class Views {
  readonly #steps: ReadonlyMap<string, Step>
  readonly #context: ViewContext
  readonly #known = new Map<string, StepView>()

  constructor(steps: ReadonlyMap<string, Step>, shown: Omit<ViewContext, 'summaryOf'>) {
    this.#steps = steps
    this.#context = { ...shown, summaryOf: (id) => this.summaryOf(id) ?? '…' }
  }

  of(step: Step): StepView {
    const known = this.#known.get(step.id)
    if (known) return known
    const view = viewOf(step, this.#context)
    this.#known.set(step.id, view)
    return view
  }

  summaryOf(id: string): string | undefined {
    const step = this.#steps.get(id)
    // A jump to a jump is told by its kind alone, so that two that point at each other end somewhere.
    if (step?.kind === 'jump') return viewOf(step, { ...this.#context, summaryOf: () => '…' }).summary
    return step && this.of(step).summary
  }
}

/** A name that is put together when the step comes into sight. */
function named(name: () => string): NonNullable<StepNode['domAttributes']> & { 'aria-label': string } {
  let known: string | undefined
  return {
    get 'aria-label'() {
      return (known ??= name())
    },
  }
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
