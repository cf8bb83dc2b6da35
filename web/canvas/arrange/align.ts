/** Steps brought into line with one another, or spread with equal room between them. */
import type { Place } from '../../../schema/bot/bot.ts'
import { boundsOf, type Box } from '../hands/placing.ts'

export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'
export type Axis = 'across' | 'down'

export interface Placed extends Box {
  id: string
}

/** The places that put all boxes on one edge, or one middle, of the box around them. */
export function aligned(boxes: readonly Placed[], edge: Edge): Record<string, Place> {
  const all = boundsOf(boxes)
  if (!all) return {}
  return Object.fromEntries(boxes.map((box) => [box.id, alignedTo(all, box, edge)]))
}

function alignedTo(all: Box, { x, y, width, height }: Box, edge: Edge): Place {
  switch (edge) {
    case 'left':
      return [all.x, y]
    case 'centre':
      return [all.x + (all.width - width) / 2, y]
    case 'right':
      return [all.x + all.width - width, y]
    case 'top':
      return [x, all.y]
    case 'middle':
      return [x, all.y + (all.height - height) / 2]
    case 'bottom':
      return [x, all.y + all.height - height]
  }
}

/** Boxes that would lie on one another are put this far apart. */
const LEAST = 40

/** The places that leave equal room between the boxes, in the order in which they stand; the first stays. */
export function distributed(boxes: readonly Placed[], axis: Axis): Record<string, Place> {
  const [at, length] = axis === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const inOrder = [...boxes].sort((a, b) => a[at] - b[at])
  const [first] = inOrder
  const last = inOrder.at(-1)
  if (!first || !last || first === last) return {}
  const filled = inOrder.reduce((sum, box) => sum + box[length], 0)
  const room = (last[at] + last[length] - first[at] - filled) / (inOrder.length - 1)
  const gap = room >= 0 ? room : LEAST
  let next = first[at]
  return Object.fromEntries(
    inOrder.map((box): [string, Place] => {
      const here = next
      next += box[length] + gap
      return [box.id, axis === 'across' ? [here, box.y] : [box.x, here]]
    }),
  )
}
