/** The order in which steps are read: from the start along the lines, the first exit first, then what nothing leads to. */
import type { Flow, Step } from '../../schema/bot/bot.ts'

export function readingOrder(flow: Flow): string[] {
  return outlineOf(flow).map(({ id }) => id)
}

export interface OutlineLine {
  id: string
  /** How many lines lead here from the start; 0 also for what nothing leads to. */
  depth: number
  /** Nothing that begins at the start leads here. */
  loose: boolean
}

/** Words change at each key, ways seldom: the last lines are kept while the ways are the same. */
let last: { flow: Flow; lines: readonly OutlineLine[] } | undefined

/** Each step once, where it is first reached. */
export function outlineOf(flow: Flow): readonly OutlineLine[] {
  const lines = last && sameWays(last.flow, flow) ? last.lines : linesOf(flow)
  last = { flow, lines }
  return lines
}

function linesOf(flow: Flow): OutlineLine[] {
  const steps = new Map(flow.steps.map((step) => [step.id, step]))
  const seen = new Set<string>()
  const lines: OutlineLine[] = []
  const walk = (from: string, loose: boolean) => {
    const waiting: [id: string, depth: number][] = [[from, 0]]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [id, depth] = next
      const step = steps.get(id)
      if (!step || seen.has(id)) continue
      seen.add(id)
      lines.push({ id, depth, loose })
      const targets = targetsOf(step)
      for (const target of targets.reverse()) waiting.push([target, depth + (targets.length > 1 ? 1 : 0)])
    }
  }
  for (const step of flow.steps) if (step.kind === 'start') walk(step.id, false)
  const led = new Set(flow.steps.flatMap((step) => Object.values(step.exits)))
  const byPlace = [...flow.steps].sort((a, b) => placeKey(flow, a.id) - placeKey(flow, b.id))
  for (const step of byPlace) if (!led.has(step.id)) walk(step.id, true)
  for (const step of byPlace) walk(step.id, true)
  return lines
}

const sameWays = (then: Flow, now: Flow): boolean =>
  then === now ||
  (then.layout === now.layout &&
    then.steps.length === now.steps.length &&
    now.steps.every((step, at) => step === then.steps[at] || leadsAlike(step, then.steps[at])))

function leadsAlike(now: Step, then: Step | undefined): boolean {
  if (now.id !== then?.id || now.kind !== then.kind) return false
  const [targets, before] = [targetsOf(now), targetsOf(then)]
  return targets.length === before.length && targets.every((target, at) => target === before[at])
}

const placeKey = (flow: Flow, id: string): number => {
  const [x, y] = flow.layout[id] ?? [0, 0]
  return x + y / 10
}

/** Where a step leads, in the order of its exits as they are drawn. */
function targetsOf(step: Step): string[] {
  const drawn = step.kind === 'choice' ? step.options : step.kind === 'condition' ? step.rows : []
  const first = drawn.flatMap(({ id }) => step.exits[id] ?? [])
  const ids = new Set(drawn.map(({ id }) => id))
  const rest = Object.entries(step.exits).filter(([exit]) => !ids.has(exit))
  return [...first, ...rest.sort(([a], [b]) => rank(a) - rank(b)).map(([, target]) => target)]
}

const LAST = ['other', 'failed', 'missed', 'else']
const rank = (exit: string) => (LAST.includes(exit) ? 1 : 0)
