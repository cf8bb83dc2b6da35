/** Lays some steps of a flow out anew, beside the others, which stay where they are. */
import type { Flow, Place } from '../bot/bot.ts'
import { boxOf, clear, type Box } from './boxes.ts'
import { tidy } from './tidy.ts'

/** New places for these steps alone; the part begins where it began and lies on nothing else. */
export function tidyPart(flow: Flow, ids: ReadonlySet<string>, locale: string): Record<string, Place> {
  const steps = flow.steps.filter(({ id }) => ids.has(id))
  const part = { ...flow, steps }
  const layout = tidy(part, locale)
  const boxes = steps.filter(isSolid).map((step) => boxOf(step, layout, locale))
  const before = steps.filter(isSolid).map((step) => boxOf(step, flow.layout, locale))
  if (boxes.length === 0 || steps.some(({ id }) => flow.layout[id]?.[2])) return layout
  const [now, then] = [around(boxes), around(before)]
  const others = flow.steps.filter((step) => !ids.has(step.id) && isSolid(step))
  const [dx, dy] = [then.left - now.left, then.top - now.top]
  const placed = clear(
    moved(now, dx, dy),
    others.map((step) => boxOf(step, flow.layout, locale)),
  )
  const down = placed.top - now.top
  return Object.fromEntries(Object.entries(layout).map(([id, [x, y]]) => [id, [x + dx, y + down] as Place]))
}

/** Frames lie below what they frame. */
const isSolid = (step: Flow['steps'][number]) => step.kind !== 'note' || step.shape !== 'frame'

const moved = (box: Box, dx: number, dy: number): Box => ({
  id: box.id,
  left: box.left + dx,
  right: box.right + dx,
  top: box.top + dy,
  bottom: box.bottom + dy,
})

const around = (boxes: readonly Box[]): Box =>
  boxes.reduce((all, box) => ({
    id: '',
    left: Math.min(all.left, box.left),
    top: Math.min(all.top, box.top),
    right: Math.max(all.right, box.right),
    bottom: Math.max(all.bottom, box.bottom),
  }))
