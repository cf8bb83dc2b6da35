/** What part of a drawing is in sight. */
import { boundsOf, type Box } from './hands/placing.ts'

/** As the library takes it: an offset on the screen and a scale. */
export interface Viewing {
  x: number
  y: number
  zoom: number
}

export const MIN_ZOOM = 0.03
export const MAX_ZOOM = 2
/** Below this nothing can be read: the flow is painted on one surface. */
export const FAR = 0.33
/** Steps come back above this, so that the two do not flicker. */
export const NEAR = 0.35
const MARGIN = 64
/** What is left at the sides when steps can be shown as such by a little. */
const LEAST_MARGIN = 16
/** Words are still read with ease. */
export const READABLE = 0.7
/** And from the back of a room. */
export const ON_WALL = 1.4

/** All boxes, as near as they fit, at most life-size. */
export function showingAll(boxes: readonly Box[], width: number, height: number, most = 1): Viewing {
  const box = boundsOf(boxes)
  if (!box || !width || !height) return { x: width / 3, y: height / 3, zoom: 1 }
  const fits = Math.min((width - 2 * MARGIN) / box.width, (height - 2 * MARGIN) / box.height)
  const nearly = Math.min((width - 2 * LEAST_MARGIN) / box.width, (height - 2 * MARGIN) / box.height)
  const zoom = fits < NEAR && nearly >= NEAR ? NEAR : Math.max(MIN_ZOOM, Math.min(most, fits))
  return centred(box, zoom, width, height)
}

/** A flow as it opens: whole when it can be read so, else from its beginning. */
export function opening(boxes: readonly Box[], start: Box | undefined, width: number, height: number): Viewing {
  const whole = showingAll(boxes, width, height)
  if (whole.zoom >= READABLE || !start) return whole
  return { x: MARGIN - start.x * READABLE, y: height / 2 - (start.y + start.height / 2) * READABLE, zoom: READABLE }
}

/** What covers the canvas at its sides: the toolbar at the bottom takes most. */
const COVERED = { left: 48, right: 72, top: 48, bottom: 96 }

/** As little further as brings the boxes into sight; the same object when they are. A single one is shown at `least` so near. */
export function bringing(
  boxes: readonly Box[],
  now: Viewing,
  width: number,
  height: number,
  least = READABLE,
): Viewing {
  const box = boundsOf(boxes)
  if (!box) return now
  const room = { width: width - COVERED.left - COVERED.right, height: height - COVERED.top - COVERED.bottom }
  const fits = Math.min(room.width / box.width, room.height / box.height)
  const zoom = boxes.length > 1 ? Math.min(now.zoom, Math.max(MIN_ZOOM, fits)) : Math.max(now.zoom, least)
  if (zoom !== now.zoom) return centred(box, zoom, width, height)
  const x = within(box.x * zoom + now.x, box.width * zoom, COVERED.left, room.width)
  const y = within(box.y * zoom + now.y, box.height * zoom, COVERED.top, room.height)
  if (Math.abs(x) > width || Math.abs(y) > height) return centred(box, zoom, width, height)
  // Less than half a pixel is not seen.
  return Math.abs(x) < 0.5 && Math.abs(y) < 0.5 ? now : { x: now.x + x, y: now.y + y, zoom }
}

/** A part of the drawing that somebody else sees, as large as it fits. */
export function seeing(
  [x, y, w, h]: readonly [number, number, number, number],
  width: number,
  height: number,
): Viewing {
  const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, width / w, height / h))
  return centred({ x, y, width: w, height: h }, zoom, width, height)
}

function centred(box: Box, zoom: number, width: number, height: number): Viewing {
  return { x: width / 2 - (box.x + box.width / 2) * zoom, y: height / 2 - (box.y + box.height / 2) * zoom, zoom }
}

/** How far a span must move to lie within another; its beginning counts when it is too long. */
function within(at: number, length: number, from: number, room: number): number {
  if (at < from || length > room) return from - at
  return Math.min(0, from + room - (at + length))
}
