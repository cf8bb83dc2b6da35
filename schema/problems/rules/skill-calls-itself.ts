/** Flows that run one another in a circle. */
import { cyclesOf } from '../cycles.ts'
import type { Rule } from '../problem.ts'

export const skillCallsItself: Rule = (facts) => {
  const calls = facts.all('skill')
  const called = (flow: string) => calls.filter((call) => call.flow.id === flow).map(({ step }) => step.flow)
  const circles = cyclesOf(facts.flows.keys(), (flow) => called(flow).filter((id) => facts.flows.has(id)))
  return circles.flatMap((flows) =>
    calls
      .filter(({ step, flow }) => flows.includes(flow.id) && flows.includes(step.flow))
      .slice(0, 1)
      .map(({ where, step }) => ({
        where: { ...where, field: 'flow' },
        data: { flow: facts.flows.get(step.flow)?.name ?? '' },
      })),
  )
}
