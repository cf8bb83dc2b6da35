/** A step that no line leads to. Where nothing calls a skill, only its start is told. */
import type { Rule } from '../problem.ts'

export const unreachableStep: Rule = (facts) =>
  facts
    .all()
    .filter(({ step, flow }) => {
      const start = facts.startOf(flow)
      if (facts.reachable.has(step.id) || (step.kind === 'start' && step !== start)) return false
      return !start || start === step || facts.reachable.has(start.id)
    })
    .map(({ where }) => ({ where }))
