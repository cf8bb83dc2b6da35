/** Chooses few conversations that together reach everything wanted: from where one stands to the nearest thing that is missing, on from there, and anew when nothing more is near. */
import type { Edge, Graph } from './explore.ts'

/** What one visitor does, from the beginning on. */
export type Walk = readonly Edge[]

/** Takes what it reaches out of `missing`. */
export function walksFor(graph: Graph, missing: Set<string>, longest: number, most: number): Walk[] {
  const walks: Walk[] = []
  while (missing.size > 0 && walks.length < most) {
    const walk: Edge[] = []
    let length = 0
    for (;;) {
      const more = nearest(graph, walk.at(-1)?.to, missing, longest - length)
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
export const isDone = ({ action }: Edge) => action !== undefined && action.recorded.is !== 'reply'

/** The shortest way from a node, or from a beginning, to something that is missing. */
function nearest(
  graph: Graph,
  from: number | undefined,
  missing: ReadonlySet<string>,
  longest: number,
): Edge[] | undefined {
  const cameBy = new Map<number, { edge: Edge; before: number | undefined; length: number }>()
  const queue: { at: number | undefined; length: number }[] = [{ at: from, length: 0 }]
  for (const { at, length } of queue) {
    for (const edge of at === undefined ? graph.beginnings : (graph.edges[at] ?? [])) {
      const further = length + Number(isDone(edge))
      if (further > longest) continue
      if (edge.reached.some((key) => missing.has(key))) {
        const way = [edge]
        for (let back = at; back !== from && back !== undefined;) {
          const came = cameBy.get(back)
          if (!came) break
          way.unshift(came.edge)
          back = came.before
        }
        return way
      }
      if (edge.to === from || cameBy.has(edge.to)) continue
      cameBy.set(edge.to, { edge, before: at, length: further })
      queue.push({ at: edge.to, length: further })
    }
  }
  return undefined
}
