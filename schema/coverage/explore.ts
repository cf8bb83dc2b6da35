/** Tries out what can happen in conversations, as a graph: places that can be reached, and what leads from one to the next. */
import { actionsAt, pageValues, typed, type Action } from './actions.ts'
import { act, begin, decidingAt, entryKey, isOver, keyOf, type Arrival, type Node } from './node.ts'
import type { Begun, World } from './world.ts'

export interface Edge {
  to: number
  /** Undefined for a beginning. */
  action?: Action
  begun?: Begun
  /** What was reached on the way, as keys. */
  reached: readonly string[]
}

export interface Graph {
  nodes: Node[]
  /** By node; the beginnings are those of `beginnings`. */
  edges: Edge[][]
  beginnings: Edge[]
  reached: Set<string>
  /** Nothing was left out, or nothing wanted was found for long. */
  complete: boolean
}

export interface Limits {
  nodes: number
  actions: number
  /** Actions without anything new, after which nothing more is to be hoped for. */
  quiet: number
  /** Actions after everything is reached, for shorter ways from one thing to the next. */
  spare: number
}

/** What may come anywhere is tried at so many places that are alike for it. */
const MOST_ASKED = 6

export class Explorer {
  readonly graph: Graph = { nodes: [], edges: [], beginnings: [], reached: new Set(), complete: true }
  readonly #numbers = new Map<string, number>()
  /** Nodes to go on from: those at a step that was left often wait longest. */
  readonly #waiting: number[][] = []
  /** Where the conversation is over; questions may still be asked there. */
  readonly #over: number[] = []
  readonly #seen = new Map<string, number>()
  readonly #asked = new Map<string, number>()
  #actions = 0
  /** When something wanted was last found. */
  #latest = 0

  constructor(
    private readonly world: World,
    private readonly limits: Limits,
  ) {}

  /** Until everything wanted is reached, nothing new can be, or a limit is met. */
  explore(wanted: ReadonlySet<string>) {
    const { world, graph } = this
    const missing = new Set([...wanted].filter((key) => !graph.reached.has(key)))
    for (const begun of world.beginnings) {
      const arrival = begin(world, { is: 'start', ...begun })
      graph.beginnings.push({ to: this.#arrive(arrival, missing), begun, reached: arrival.reached })
    }
    for (let at = this.#next(); at !== undefined; at = this.#next()) {
      if (missing.size === 0 && this.#actions - this.#latest > this.limits.spare) return
      const node = graph.nodes[at] as Node
      for (const action of [...actionsAt(world, node), ...this.#asides(node, missing)]) {
        if (this.#actions - this.#latest > this.limits.quiet) return
        if (graph.nodes.length >= this.limits.nodes || this.#actions >= this.limits.actions) {
          graph.complete = false
          return
        }
        this.#try(at, action, missing)
      }
    }
  }

  /** Asks for entries where a visitor can: at a few places, in the words of the bot. */
  askFor(entries: ReadonlyMap<string, readonly string[]>) {
    const { graph } = this
    const places = this.#places()
    for (const [entry, texts] of entries)
      search: for (const place of places)
        for (const text of texts) {
          if (this.#actions >= this.limits.actions) {
            graph.complete = false
            return
          }
          const to = this.#try(place, typed(text))
          const { state, ask } = graph.nodes[to] as Node
          const proposed = state.proposed.length > 0 && ask ? ask.options.length : 0
          for (let option = 0; option < proposed && !graph.reached.has(entryKey(entry)); option++)
            this.#try(to, { recorded: { is: 'press', option }, event: { is: 'press', option } })
          if (graph.reached.has(entryKey(entry))) break search
        }
  }

  /** Where a question waits: a choice first, where whatever is typed is understood, and the end at last. */
  #places(): number[] {
    const { nodes } = this.graph
    const kindAt = ({ ask }: Node) => this.world.steps.get(this.world.compiled.map.steps[ask?.step ?? -1] ?? '')?.kind
    const calm = nodes.flatMap(({ state, act: acts }, at) =>
      state.proposed.length === 0 && state.misses === 0 && acts === undefined ? [at] : [],
    )
    const order = ['choice', 'question', 'rating', 'input', undefined] as const
    return order.flatMap((kind) => calm.filter((at) => kindAt(nodes[at] as Node) === kind).slice(0, 2))
  }

  /** A skill in its own words, a human, another value from the page: what may come wherever something waits. */
  #asides(node: Node, missing: ReadonlySet<string>): Action[] {
    const { spec, compiled } = this.world
    const { act: acts, ask, state } = node
    if (acts !== undefined || state.misses > 0 || state.proposed.length > 0) return []
    const starting = (start: number, action: Action) => {
      const step = compiled.map.steps[start] ?? ''
      const where = `${step} ${JSON.stringify(decidingAt(this.world, node, step))}`
      return start >= 0 && (this.#isRare(where) || missing.has(step)) ? [action] : []
    }
    const human = { is: 'human' as const }
    return [
      ...starting(spec.humanStep, { recorded: human, event: human }),
      ...spec.skills.flatMap(([title, start]) => starting(start, typed(title))),
      ...(ask ? pageValues(this.world, node).filter((action) => this.#isRare(JSON.stringify(action.event))) : []),
    ]
  }

  /** Counts how often something was tried. */
  #isRare(what: string): boolean {
    const often = (this.#asked.get(what) ?? 0) + 1
    this.#asked.set(what, often)
    return often <= MOST_ASKED
  }

  #try(from: number, action: Action, missing?: Set<string>): number {
    const arrival = act(this.world, this.graph.nodes[from] as Node, action)
    // What runs through many steps takes as long as several actions.
    this.#actions += 1 + Math.floor(arrival.reached.length / 100)
    const to = this.#arrive(arrival, missing)
    this.graph.edges[from]?.push({ to, action, reached: arrival.reached })
    return to
  }

  #arrive({ node, reached }: Arrival, missing?: Set<string>): number {
    for (const key of reached) {
      this.graph.reached.add(key)
      if (missing?.delete(key)) this.#latest = this.#actions
    }
    const key = keyOf(this.world, node)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.graph.nodes.push(node) - 1
    this.graph.edges.push([])
    this.#numbers.set(key, number)
    if (isOver(node)) {
      this.#over.push(number)
      return number
    }
    const place = `${node.state.at} ${node.state.misses}`
    const often = this.#seen.get(place) ?? 0
    this.#seen.set(place, often + 1)
    ;(this.#waiting[often] ??= []).push(number)
    return number
  }

  #next(): number | undefined {
    return this.#waiting.find((line) => line && line.length > 0)?.shift() ?? this.#over.shift()
  }
}
