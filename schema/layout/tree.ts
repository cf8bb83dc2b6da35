/** Which step stands behind which: the tree that a drawing is laid out by. Lines besides its branches are loops, and ways that meet again. */
import type { Flow, Step } from '../bot/bot.ts'
import { sizeOf, type Size } from './sizes.ts'

export interface Knot {
  step: Step
  size: Size
  /** Columns from the left: behind every step that leads here, loops aside. */
  column: number
  /** In the order of the exits that lead to them, each with that exit's middle from the top. */
  children: { knot: Knot; y: number }[]
}

interface Vertex extends Knot {
  targets: { vertex: Vertex; y: number }[]
  /** When it was met first; -1 before. */
  met: number
  /** The place in an order in which lines lead forward, unless they close a loop. */
  rank: number
  parent?: Vertex
}

/** The trees of a flow: the one that begins at its start first, then what isn't reached from there, from top to bottom. */
export function treesOf(flow: Flow, locale: string): Knot[] {
  const vertices = verticesOf(flow, locale)
  const ordered = forwardOrder(vertices, flow)
  for (const { targets, rank, column } of ordered)
    for (const { vertex } of targets) if (vertex.rank > rank) vertex.column = Math.max(vertex.column, column + 1)
  for (const from of ordered.toSorted((a, b) => a.met - b.met))
    for (const { vertex, y } of from.targets)
      if (!vertex.parent && vertex.rank > from.rank && vertex.column === from.column + 1) {
        vertex.parent = from
        from.children.push({ knot: vertex, y })
      }
  return ordered.filter(({ parent }) => !parent).sort((a, b) => a.met - b.met)
}

function verticesOf({ steps, layout }: Flow, locale: string): Vertex[] {
  const top = ({ id }: Step) => layout[id]?.[1] ?? 0
  const vertices = steps
    .filter(({ kind }) => kind !== 'note')
    .sort((a, b) => Number(b.kind === 'start') - Number(a.kind === 'start') || top(a) - top(b))
    .map((step): Vertex => {
      const size = sizeOf(step, locale)
      return { step, size, column: 0, children: [], targets: [], met: -1, rank: 0 }
    })
  const byId = new Map(vertices.map((vertex) => [vertex.step.id, vertex]))
  for (const vertex of vertices)
    for (const [exit, y] of vertex.size.exits) {
      const target = byId.get(vertex.step.exits[exit] ?? '')
      if (target && target !== vertex) vertex.targets.push({ vertex: target, y })
    }
  return vertices
}

/** Depth first, without recursion: a flow may be one long chain. */
function forwardOrder(vertices: readonly Vertex[], { layout }: Flow): Vertex[] {
  const beginning = ({ step }: Vertex) => layout[step.id]?.[0] ?? 0
  const left: Vertex[] = []
  let met = 0
  const visit = (root: Vertex) => {
    if (root.met >= 0) return
    root.met = met++
    const way = [{ vertex: root, next: 0 }]
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const target = here.vertex.targets[here.next++]?.vertex
      if (!target) left.push(way.pop()!.vertex)
      else if (target.met < 0) {
        target.met = met++
        way.push({ vertex: target, next: 0 })
      }
    }
  }
  const led = new Set(vertices.flatMap(({ targets }) => targets.map(({ vertex }) => vertex)))
  const [first] = vertices
  if (first?.step.kind === 'start') visit(first)
  for (const vertex of vertices) if (!led.has(vertex)) visit(vertex)
  // What only goes in circles begins at its left, where it stands after it was tidied.
  for (const vertex of vertices.toSorted((a, b) => beginning(a) - beginning(b))) visit(vertex)
  const ordered = left.reverse()
  for (const [rank, vertex] of ordered.entries()) vertex.rank = rank
  return ordered
}
