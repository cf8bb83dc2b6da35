/** The boxes that steps fill on the canvas, and whether any lie on one another. */
import type { Flow, Step } from '../bot/bot.ts'
import { sizeOf } from './sizes.ts'

export interface Box {
  id: string
  left: number
  top: number
  right: number
  bottom: number
}

/** A step's box where the flow's layout has it. */
export function boxOf(step: Step, layout: Flow['layout'], locale: string): Box {
  const [left, top] = layout[step.id] ?? [0, 0]
  const { width, height } = sizeOf(step, locale)
  return { id: step.id, left, top, right: left + width, bottom: top + height }
}

/** How far two boxes are apart; 0 where they touch or meet. */
export const gapBetween = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom))

/** Whether any two steps lie on one another. Frames don't count: they lie below what they frame. */
export function overlaps({ steps, layout }: Flow, locale: string): boolean {
  const boxes = steps
    .filter((step) => step.kind !== 'note' || step.shape !== 'frame')
    .map((step) => boxOf(step, layout, locale))
    .sort((a, b) => a.left - b.left)
  let open: Box[] = []
  for (const box of boxes) {
    open = open.filter(({ right }) => right > box.left)
    if (open.some(({ top, bottom }) => top < box.bottom && box.top < bottom)) return true
    open.push(box)
  }
  return false
}

/** Between two boxes of which one made way for the other. */
const APART = 40

/** The box moved down until it lies on none of those. */
export function clear(box: Box, taken: readonly Box[]): Box {
  let at = box
  for (;;) {
    const under = taken.filter(
      (one) => one.left < at.right && at.left < one.right && one.top < at.bottom && at.top < one.bottom,
    )
    if (under.length === 0) return at
    const top = Math.max(...under.map(({ bottom }) => bottom)) + APART
    at = { ...at, top, bottom: top + box.bottom - box.top }
  }
}
