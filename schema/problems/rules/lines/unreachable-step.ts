/** A step that no line leads to. In a flow that no conversation comes to, only the start is told, and not even that where nothing runs the flow. */
import type { Rule } from '../../rule.ts'

export const unreachableStep: Rule = {
  bot: ({ drawing, reachable, entered }) =>
    Array.from(drawing.nodes.values()).flatMap(({ flow, shape: { id, kind, runs } }) => {
      const start = drawing.starts.get(flow)
      if (!runs || reachable.has(id) || (kind === 'start' && id !== start)) return []
      const told = start === undefined || reachable.has(start) || (start === id && entered.has(flow))
      return told ? [{ where: { flow, step: id } }] : []
    }),
}
