/** Chooses few conversations that together reach everything wanted: from where one stands to the nearest thing that is missing, on from there, and anew when nothing more is near. */
import type { Edge, Graph } from './explore.ts'
import { isOver, type Node } from './node.ts'

/** What one visitor does, from the beginning on. */
export type Walk = readonly Edge[]

export interface Wanted {
  /** Actions of the visitor in one walk. */
  longest: number
  /** Walks. */
  most: number
}

/** Takes what it reaches out of `missing`. What comes after a conversation is over comes last. */
export function walksFor(graph: Graph, missing: Set<string>, { longest, most }: Wanted): Walk[] {
  const walks: Walk[] = []
  for (const afterEnd of [false, true])
    while (missing.size > 0 && walks.length < most) {
      const walk: Edge[] = []
      let length = 0
      for (;;) {
        const more = nearest(graph, walk.at(-1)?.to, missing, longest - length, afterEnd)
        if (!more) break
        for (const edge of more) for (const key of edge.reached) missing.delete(key)
        walk.push(...more)
        length += more.filter(isDone).length
      }
      if (walk.length === 0) break
      walks.push(walk)
    }
  return walks
}

/** Whether the visitor does something, rather than the host. */
const isDone = ({ action }: Edge) => action !== undefined && action.recorded.is !== 'reply'

/** The shortest way from a node, or from a beginning, to something that is missing. */
function nearest(
  { nodes, edges, beginnings }: Graph,
  from: number | undefined,
  missing: ReadonlySet<string>,
  longest: number,
  afterEnd: boolean,
): Edge[] | undefined {
  const cameBy = new Map<number, { edge: Edge; before: number | undefined }>()
  const queue: { at: number | undefined; length: number }[] = [{ at: from, length: 0 }]
  for (const { at, length } of queue) {
    if (at !== undefined && !afterEnd && isOver(nodes[at] as Node)) continue
    for (const edge of at === undefined ? beginnings : (edges[at] ?? [])) {
      const further = length + Number(isDone(edge))
      if (further > longest) continue
      if (edge.reached.some((key) => missing.has(key))) return wayTo(edge, at, from, cameBy)
      if (edge.to === from || cameBy.has(edge.to)) continue
      cameBy.set(edge.to, { edge, before: at })
      queue.push({ at: edge.to, length: further })
    }
  }
  return undefined
}

function wayTo(
  last: Edge,
  at: number | undefined,
  from: number | undefined,
  cameBy: ReadonlyMap<number, { edge: Edge; before: number | undefined }>,
): Edge[] {
  const way = [last]
  for (let back = at; back !== from && back !== undefined;) {
    const came = cameBy.get(back)
    if (!came) break
    way.unshift(came.edge)
    back = came.before
  }
  return way
}
