/** Room for a step that is put on a line: what stands behind it steps aside to the right. */
import type { Place } from '../../../schema/bot/bot.ts'
import type { Drawing } from '../drawing.svelte.ts'

/**
 * The new places of the target and of all that follows it, so that the target begins at `x` or further right.
 * Undefined where the line runs back: then nothing makes way.
 */
export function makingRoom(
  { flow }: Pick<Drawing, 'flow'>,
  from: string,
  target: string,
  x: number,
): Record<string, Place> | undefined {
  const begin = flow.layout[target]
  const source = flow.layout[from]
  if (!begin || !source || begin[0] <= source[0]) return undefined
  const aside = Math.max(0, x - begin[0])
  const places: Record<string, Place> = {}
  if (aside === 0) return places
  for (const id of following(flow, target)) {
    const place = flow.layout[id]
    if (place && id !== from && place[0] >= begin[0]) places[id] = [place[0] + aside, place[1]]
  }
  return places
}

/** A step and all that can be reached from it. */
function following(flow: Drawing['flow'], from: string): Set<string> {
  const steps = new Map(flow.steps.map((step) => [step.id, step]))
  const seen = new Set<string>()
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    waiting.push(...Object.values(steps.get(id)?.exits ?? {}))
  }
  return seen
}
