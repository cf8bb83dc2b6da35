/** Steps that lead to one another without ever waiting for the visitor. */
import type { Node } from '../../facts/shape.ts'
import { cyclesOf } from '../../logic/cycles.ts'
import type { Rule } from '../../rule.ts'

export const loopWithoutQuestion: Rule = {
  bot: ({ drawing }) => {
    const asking = new Set<string>()
    for (const { flow, shape } of drawing.nodes.values()) if (shape.waits) asking.add(flow)
    const runsOn = ({ shape }: Node) => shape.runs && !shape.waits && !asking.has(shape.calls)

    const next = new Map<string, string[]>()
    for (const [id, node] of drawing.nodes)
      if (runsOn(node))
        next.set(
          id,
          // The steps of a called skill are a circle of their own or none.
          drawing
            .next(node)
            .filter((to) => (to.flow === node.flow || node.shape.kind === 'jump') && runsOn(to))
            .map(({ shape }) => shape.id),
        )
    const order = new Map(Array.from(next.keys(), (id, at) => [id, at]))
    return cyclesOf(next.keys(), (id) => next.get(id) ?? []).map((steps) => {
      const step = steps.reduce((first, id) => ((order.get(id) ?? 0) < (order.get(first) ?? 0) ? id : first))
      return { where: { flow: drawing.nodes.get(step)?.flow, step } }
    })
  },
}
