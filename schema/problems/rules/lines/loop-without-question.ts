/** Steps that lead to one another without ever waiting for the visitor. */
import type { Facts } from '../../facts/facts.ts'
import type { Node } from '../../facts/shape.ts'
import { cyclesOf } from '../../logic/cycles.ts'
import { onceOnly } from '../../logic/once.ts'
import type { Rule } from '../../rule.ts'

type Ways = (id: string) => readonly string[]

export const loopWithoutQuestion: Rule = {
  bot: (facts) => {
    const { drawing } = facts
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
    return endless([...next.keys()], (id) => next.get(id) ?? [], facts).map((steps) => {
      const step = steps.reduce((first, id) => ((order.get(id) ?? 0) < (order.get(first) ?? 0) ? id : first))
      return { where: { flow: drawing.nodes.get(step)?.flow, step } }
    })
  },
}

/** The circles that nothing ends: without the ways that can only be taken once, they may be none. */
function endless(ids: readonly string[], ways: Ways, facts: Facts): string[][] {
  return cyclesOf(ids, ways).flatMap((cycle) => {
    const within = new Set(cycle)
    const isText = (variable: string) => facts.typeOf(variable) === 'text'
    const once = onceOnly(
      cycle.flatMap((id) => facts.step(id) ?? []),
      isText,
    )
    const inside = new Map(cycle.map((id) => [id, ways(id).filter((to) => within.has(to))]))
    const left = new Map([...inside].map(([id, tos]) => [id, tos.filter((to) => !once.has(`${id} ${to}`))]))
    const isLess = cycle.some((id) => left.get(id)!.length < inside.get(id)!.length)
    return isLess ? endless(cycle, (id) => left.get(id) ?? [], facts) : [cycle]
  })
}
