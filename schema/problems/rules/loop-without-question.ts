/** Steps that lead to one another without ever waiting for the visitor. */
import type { Step } from '../../bot/bot.ts'
import { cyclesOf } from '../cycles.ts'
import type { Facts } from '../facts.ts'
import type { Rule } from '../problem.ts'

const WAITS = new Set(['choice', 'input', 'question'])

export const loopWithoutQuestion: Rule = (facts) => {
  const asking = askingFlows(facts)
  const waits = (step: Step) => WAITS.has(step.kind) || (step.kind === 'skill' && asking.has(step.flow))
  const automatic = facts.all().filter(({ step }) => !waits(step))
  const next = new Map(
    automatic.map(({ step, flow }) => [
      step.id,
      // The steps of a called skill are a circle of their own or none.
      facts
        .next(step)
        .flatMap((to) => ((to.flow === flow || step.kind === 'jump') && !waits(to.step) ? [to.step.id] : [])),
    ]),
  )
  const within = cyclesOf(next.keys(), (id) => next.get(id) ?? [])
  return within.flatMap((steps) => {
    const first = [...next.keys()].find((id) => steps.includes(id))
    const placed = facts.steps.get(first ?? '')
    return placed ? [{ where: placed.where }] : []
  })
}

/** The flows in which something waits for the visitor. */
function askingFlows(facts: Facts): Set<string> {
  return new Set(
    [...facts.flows.values()].filter(({ steps }) => steps.some(({ kind }) => WAITS.has(kind))).map(({ id }) => id),
  )
}
