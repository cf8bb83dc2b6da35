/** A step that no line leads to. In a flow that no conversation comes to, only the start is told, and not even that where nothing runs the flow. */
import type { Finding, Rule } from '../../rule.ts'

export const unreachableStep: Rule = {
  bot: ({ drawing, reachable, entered }) => {
    const found: Finding[] = []
    for (const [step, { flow, shape }] of drawing.nodes) {
      const start = drawing.starts.get(flow)
      if (!shape.runs || reachable.has(step) || (shape.kind === 'start' && step !== start)) continue
      const told = start === undefined || reachable.has(start) || (start === step && entered.has(flow))
      if (told) found.push({ where: { flow, step } })
    }
    return found
  },
}
