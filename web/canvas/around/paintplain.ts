/** Draws a flow so far away that neither rounded corners nor bends can be seen: few paths for thousands of steps. */
import { kindOf } from '../../../schema/kinds/kinds.ts'
import type { Family } from '../../../schema/kinds/kind.ts'
import type { StepNode } from '../drawing.svelte.ts'
import type { Point } from '../lines/thread.ts'
import type { Palette } from './palette.ts'

/** Whether a box is in sight. */
export type Seen = (x: number, y: number, width: number, height: number) => boolean

/** Below this scale. */
export const PLAIN = 0.12

/** Adds a straight line to the path, unless it lies out of sight. */
export function addStraight(context: CanvasRenderingContext2D, [x1, y1]: Point, [x2, y2]: Point, seen: Seen): void {
  if (!seen(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1))) return
  context.moveTo(x1, y1)
  context.lineTo(x2, y2)
}

/** Boxes in the colours of their families, painted together. */
export function paintBoxes(context: CanvasRenderingContext2D, nodes: readonly StepNode[], colours: Palette): void {
  const families = new Map<Family, StepNode[]>()
  for (const node of nodes) {
    const { family } = kindOf(node.data.view.kind)
    const own = families.get(family)
    if (own) own.push(node)
    else families.set(family, [node])
  }
  const fill = (boxes: readonly StepNode[], colour: string) => {
    context.fillStyle = colour
    context.beginPath()
    for (const { position, data } of boxes) context.rect(position.x, position.y, data.size.width, data.size.height)
    context.fill()
  }
  fill(nodes, colours.surface)
  context.globalAlpha = 0.36
  for (const [family, boxes] of families) fill(boxes, colours[family])
  context.globalAlpha = 1
}
