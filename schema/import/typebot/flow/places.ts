/** Where steps stand: each group in its place, its steps one below the other in a frame that has its title; groups that would overlap move down. */
import type { Flow, Place, Step } from '../../../bot/bot.ts'
import { STEP_WIDTH } from '../../../layout/measures.ts'
import { sizeOf } from '../../../layout/sizes.ts'
import { blankStep } from '../../../kinds/kinds.ts'

/** A group's steps, from top to bottom. */
export interface Column {
  title: string
  x: number
  y: number
  steps: readonly Step[]
}

const GAP = 40
/** Clew's steps are wider than Typebot's groups, and higher than its blocks. */
const WIDER = 1.25
const HIGHER = 1.5
const PADDING = 24
const TITLE = 40
/** Places further out are brought in. */
const FARTHEST = 1e6

export function placed(
  start: Step,
  columns: readonly Column[],
  frameId: (title: string) => string,
  locale: string,
): Pick<Flow, 'steps' | 'layout'> {
  const boxes = columns.map((column) => boxOf(column, locale))
  const steps: Step[] = [start]
  const layout: Record<string, Place> = {
    [start.id]: [Math.min(0, ...boxes.map(({ x }) => x)) - STEP_WIDTH - 2 * GAP, boxes[0]?.y ?? 0],
  }
  const down = [...boxes].sort((a, b) => a.y - b.y || a.x - b.x)
  const settled: typeof down = []
  for (const box of down) {
    for (const other of settled)
      if (box.x < other.x + other.width + GAP && other.x < box.x + box.width + GAP)
        box.y = Math.max(box.y, other.y + other.height + GAP)
    settled.push(box)
  }
  for (const box of boxes) {
    const { column, heights } = box
    if (column.title !== '' && column.steps.length > 1) {
      const frame = {
        ...blankStep('note', frameId(column.title)),
        text: column.title.slice(0, 200),
        shape: 'frame' as const,
        width: box.width,
        height: Math.min(box.height, 8000),
      }
      steps.push(frame)
      layout[frame.id] = [box.x, box.y]
    }
    let y = box.y + TITLE
    column.steps.forEach((step, at) => {
      steps.push(step)
      layout[step.id] = [box.x + PADDING, y]
      y += heights[at]! + GAP
    })
  }
  return { steps, layout }
}

function boxOf(column: Column, locale: string) {
  const heights = column.steps.map((step) => sizeOf(step, locale).height)
  const bound = (value: number) => Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, value)))
  return {
    column,
    heights,
    x: bound(column.x * WIDER),
    y: bound(column.y * HIGHER),
    width: STEP_WIDTH + 2 * PADDING,
    height: TITLE + heights.reduce((sum, height) => sum + height + GAP, 0) - GAP + PADDING,
  }
}
