/** Flows that run one another in a circle without any way out. */
import type { Facts } from '../../facts/facts.ts'
import type { Node } from '../../facts/shape.ts'
import { cyclesOf } from '../../logic/cycles.ts'
import type { Finding, Rule } from '../../rule.ts'

export const skillCallsItself: Rule = { bot: (facts) => circlesOf(facts, false) }

/** The circles of flows that all have a way out, or those of which one has none. */
export function circlesOf(facts: Facts, wayOut: boolean): Finding[] {
  const names = new Map(facts.flows.map(({ id, name }) => [id, name]))
  const calls = new Map(facts.flows.map(({ id }): [string, Node[]] => [id, []]))
  for (const node of facts.drawing.nodes.values()) if (names.has(node.shape.calls)) calls.get(node.flow)?.push(node)
  const called = (flow: string) => (calls.get(flow) ?? []).map(({ shape }) => shape.calls)
  return cyclesOf(calls.keys(), called).flatMap((circle) => {
    const members = new Set(circle)
    const finishing = facts.drawing.finishing
    if (circle.every((flow) => finishing.has(flow)) !== wayOut) return []
    const first = Array.from(calls.values())
      .flat()
      .find(({ flow, shape }) => members.has(flow) && members.has(shape.calls))
    if (!first) return []
    const { flow, shape } = first
    return [{ where: { flow, step: shape.id, field: 'flow' }, data: { flow: names.get(shape.calls) ?? '' } }]
  })
}
