/** What a conversation may come to a second time. */
import type { Flow, Step } from '../../../bot/bot.ts'

/** Whether a way leads from a step back to itself, through other flows too. */
export function comesAgain(flows: readonly Flow[], step: string): boolean {
  const steps = new Map(flows.flatMap((flow) => flow.steps.map((one) => [one.id, { one, flow: flow.id }] as const)))
  const starts = new Map(flows.map((flow) => [flow.id, flow.steps.find(({ kind }) => kind === 'start')?.id ?? '']))
  const called = new Map<string, string[]>()
  for (const { one } of steps.values())
    if (one.kind === 'skill') called.set(one.flow, [...(called.get(one.flow) ?? []), ...Object.values(one.exits)])
  const ahead = (one: Step, flow: string): readonly string[] => {
    if (one.kind === 'jump') return [one.step]
    if (one.kind === 'end') return called.get(flow) ?? []
    return [...Object.values(one.exits), ...(one.kind === 'skill' ? [starts.get(one.flow) ?? ''] : [])]
  }
  const seen = new Set<string>()
  const left = [step]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const at = steps.get(id)
    if (!at) continue
    for (const next of ahead(at.one, at.flow)) {
      if (next === step) return true
      if (!seen.has(next)) left.push(next)
      seen.add(next)
    }
  }
  return false
}
