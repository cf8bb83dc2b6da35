/** What a step that is dragged lines up with: it is drawn to the edges and middles of others, and lines show them. */
import type { Box } from '../hands/placing.ts'

/** A straight line on the drawing that boxes share an edge or a middle with. */
export interface Guide {
  axis: 'x' | 'y'
  at: number
  from: number
  to: number
}

export interface Snapped {
  dx: number
  dy: number
  guides: Guide[]
}

const axes = {
  x: { at: 'x', length: 'width', across: 'y', acrossLength: 'height' },
  y: { at: 'y', length: 'height', across: 'x', acrossLength: 'width' },
} as const

/** How far `moving` must still go to line up with one of the others, at most `within` each way. */
export function snap(moving: Box, others: readonly Box[], within: number): Snapped {
  const x = nearest(moving, others, 'x', within)
  const y = nearest(moving, others, 'y', within)
  const moved = { ...moving, x: moving.x + (x ?? 0), y: moving.y + (y ?? 0) }
  return {
    dx: x ?? 0,
    dy: y ?? 0,
    guides: [
      ...(x === undefined ? [] : guidesOf(moved, others, 'x')),
      ...(y === undefined ? [] : guidesOf(moved, others, 'y')),
    ],
  }
}

const linesOf = (box: Box, axis: 'x' | 'y'): number[] => {
  const { at, length } = axes[axis]
  return [box[at], box[at] + box[length] / 2, box[at] + box[length]]
}

/** Edges meet edges and middles meet middles. */
function nearest(moving: Box, others: readonly Box[], axis: 'x' | 'y', within: number): number | undefined {
  let best: number | undefined
  const [low, middle, high] = linesOf(moving, axis)
  for (const other of others) {
    const [otherLow, otherMiddle, otherHigh] = linesOf(other, axis)
    for (const [mine, theirs] of [
      [low, otherLow],
      [high, otherHigh],
      [middle, otherMiddle],
    ] as [number, number][]) {
      const away = theirs - mine
      if (Math.abs(away) <= within && (best === undefined || Math.abs(away) < Math.abs(best))) best = away
    }
  }
  return best
}

function guidesOf(moved: Box, others: readonly Box[], axis: 'x' | 'y'): Guide[] {
  const { across, acrossLength } = axes[axis]
  return linesOf(moved, axis).flatMap((at, which) => {
    const sharing = others.filter((other) => Math.abs((linesOf(other, axis)[which] ?? NaN) - at) < 0.5)
    if (!sharing.length) return []
    const all = [moved, ...sharing]
    const from = Math.min(...all.map((box) => box[across]))
    const to = Math.max(...all.map((box) => box[across] + box[acrossLength]))
    return [{ axis, at, from, to }]
  })
}
