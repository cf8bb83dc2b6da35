/** Walking along the lines with the arrow keys: right along an exit, left back, up and down among what stands side by side. */
import type { Flow } from '../../../schema/bot/bot.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The step that an arrow leads to; undefined where there is none. */
export function walk(flow: Flow, from: string, direction: Direction): string | undefined {
  const steps = new Map(flow.steps.map((step) => [step.id, step]))
  const y = (id: string) => flow.layout[id]?.[1] ?? 0
  const nearest = (ids: string[]) => ids.sort((a, b) => Math.abs(y(a) - y(from)) - Math.abs(y(b) - y(from)))[0]
  const after = (id: string) => Object.values(steps.get(id)?.exits ?? {})
  const before = flow.steps.filter((step) => after(step.id).includes(from)).map(({ id }) => id)
  if (direction === 'right') return nearest(after(from))
  if (direction === 'left') return nearest(before)
  const beside = [...new Set(before.flatMap(after))].filter((id) => id !== from)
  const side = beside.length ? beside : sameColumn(flow, from)
  const ahead = side.filter((id) => (direction === 'down' ? y(id) > y(from) : y(id) < y(from)))
  return nearest(ahead)
}

function sameColumn(flow: Flow, from: string): string[] {
  const x = flow.layout[from]?.[0] ?? 0
  return flow.steps
    .filter(({ id }) => id !== from && Math.abs((flow.layout[id]?.[0] ?? 0) - x) < 200)
    .map(({ id }) => id)
}
