/** Which variables can still matter at a step: those that are looked at on some way from there before they are given another value. */
import type { Bot, Step } from '../../bot/bot.ts'
import { inputsOf, startStep } from '../../compile/resolve.ts'
import { variablesIn } from '../../expressions/template.ts'
import { lookedAt, steeringVariables, waysIn } from './ways.ts'

export interface Liveness {
  /** When a step runs or waits. */
  at(step: string): ReadonlySet<string>
  /** When the skill that a step runs comes back. */
  after(step: string): ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()

export function livenessOf(bot: Bot): Liveness {
  const steering = steeringVariables(bot)
  const flows = new Map(bot.flows.map((flow) => [flow.id, flow]))
  const steps = bot.flows.flatMap((flow) => flow.steps)
  const live = new Map<string, ReadonlySet<string>>()
  const after = (step: Step): Set<string> => {
    const targets = step.kind === 'jump' ? [step.step] : Object.values(step.exits)
    const all = new Set(targets.flatMap((target) => [...(live.get(target) ?? NOTHING)]))
    // What a skill gives back is taken when it ends.
    if (step.kind === 'skill') for (const { from, variable } of step.outputs) if (steering.has(variable)) all.add(from)
    return all
  }
  const before = (step: Step): Set<string> => {
    const needed = given(step, live, after(step))
    if (step.kind === 'skill') {
      const flow = flows.get(step.flow)
      const start = flow && startStep(flow)
      const inputs = flow ? inputsOf(flow) : []
      for (const variable of live.get(start?.id ?? '') ?? NOTHING) if (!inputs.includes(variable)) needed.add(variable)
    }
    for (const { to, value } of waysIn(step))
      if (steering.has(to)) for (const one of variablesIn(value)) needed.add(one)
    for (const variable of lookedAt(step)) needed.add(variable)
    return needed
  }
  for (let grew = true; grew;) {
    grew = false
    for (const step of [...steps].reverse()) {
      const needed = before(step)
      if (needed.size === (live.get(step.id)?.size ?? 0)) continue
      live.set(step.id, needed)
      grew = true
    }
  }
  const afterwards = new Map(steps.map((step) => [step.id, step.kind === 'skill' ? after(step) : NOTHING]))
  return { at: (step) => live.get(step) ?? NOTHING, after: (step) => afterwards.get(step) ?? NOTHING }
}

/** Without what the step gives another value on every way on. */
function given(step: Step, live: ReadonlyMap<string, ReadonlySet<string>>, after: Set<string>): Set<string> {
  const through = (exit: string) => live.get(step.exits[exit] ?? '') ?? NOTHING
  const without = (exits: readonly string[], variables: readonly string[]) => {
    const kept = new Set([...after].filter((variable) => !variables.includes(variable)))
    for (const exit of exits) for (const variable of through(exit)) kept.add(variable)
    return kept
  }
  switch (step.kind) {
    case 'set':
      return without(
        [],
        step.assignments.flatMap(({ variable, field, operation }) => (field || operation !== 'is' ? [] : variable)),
      )
    case 'input':
      return without(['failed'], [step.variable])
    case 'choice':
      return without(['other', 'empty'], [step.variable])
    case 'call':
      return without(
        ['failed'],
        step.results.map(({ variable }) => variable),
      )
    default:
      return after
  }
}
