/** Branches of a drawing: what is reached through a step alone, so that it can be put away behind it. */
import type { Flow, Step } from '../../../schema/bot/bot.ts'

/** Of each collapsed step, the steps that are out of sight behind it; one that two lead to is behind both. */
export type Behind = ReadonlyMap<string, ReadonlySet<string>>

const NOTHING: Behind = new Map()

export function behind(flow: Flow, collapsed: ReadonlySet<string>): Behind {
  if (collapsed.size === 0) return NOTHING
  const steps = new Map(flow.steps.map((step) => [step.id, step]))
  const led = new Set(flow.steps.flatMap(({ exits }) => Object.values(exits)))
  const beginnings = flow.steps.filter(({ id, kind }) => kind === 'start' || !led.has(id)).map(({ id }) => id)
  const begun = reach(steps, beginnings, () => true)
  // What no beginning leads to stays in sight, and all that it leads to.
  const roots = [...beginnings, ...flow.steps.map(({ id }) => id).filter((id) => !begun.has(id))]
  const seen = reach(steps, roots, ({ id }) => !collapsed.has(id))
  const hidden = new Set(flow.steps.map(({ id }) => id).filter((id) => !seen.has(id)))
  const pairs = [...collapsed].flatMap((id): [string, ReadonlySet<string>][] => {
    const step = steps.get(id)
    if (!step || !seen.has(id)) return []
    const out = Object.values(step.exits).filter((target) => hidden.has(target))
    return out.length ? [[id, reach(steps, out, (one) => hidden.has(one.id), hidden)]] : []
  })
  return new Map(pairs)
}

/** The steps that lines lead to, those that they begin at among them; lines leave only where `goesOn`. */
function reach(
  steps: ReadonlyMap<string, Step>,
  from: readonly string[],
  goesOn: (step: Step) => boolean,
  within?: ReadonlySet<string>,
): Set<string> {
  const found = new Set<string>()
  const waiting = [...from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = steps.get(id)
    if (!step || found.has(id) || (within && !within.has(id))) continue
    found.add(id)
    if (goesOn(step)) waiting.push(...Object.values(step.exits))
  }
  return found
}
