/** Flows that run one another in a circle. */
import type { Node } from '../../facts/shape.ts'
import { cyclesOf } from '../../logic/cycles.ts'
import type { Rule } from '../../rule.ts'

export const skillCallsItself: Rule = {
  bot: (facts) => {
    const names = new Map(facts.flows.map(({ id, name }) => [id, name]))
    const calls = new Map(facts.flows.map(({ id }): [string, Node[]] => [id, []]))
    for (const node of facts.drawing.nodes.values()) if (names.has(node.shape.calls)) calls.get(node.flow)?.push(node)
    const called = (flow: string) => (calls.get(flow) ?? []).map(({ shape }) => shape.calls)
    return cyclesOf(calls.keys(), called).flatMap((circle) => {
      const members = new Set(circle)
      const first = Array.from(calls.values())
        .flat()
        .find(({ flow, shape }) => members.has(flow) && members.has(shape.calls))
      if (!first) return []
      const { flow, shape } = first
      return [{ where: { flow, step: shape.id, field: 'flow' }, data: { flow: names.get(shape.calls) ?? '' } }]
    })
  },
}
