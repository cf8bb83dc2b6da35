/** What part of a drawing is in sight. */
import { boundsOf, type Box } from './placing.ts'

/** As the library takes it: an offset on the screen and a scale. */
export interface Viewing {
  x: number
  y: number
  zoom: number
}

export const MIN_ZOOM = 0.06
export const MAX_ZOOM = 2
/** Below this nothing can be read: the flow is painted on one surface. */
export const FAR = 0.33
const MARGIN = 64
/** Words are still read with ease. */
const READABLE = 0.7

/** All boxes, as near as they fit, at most life-size. */
export function showingAll(boxes: readonly Box[], width: number, height: number, most = 1): Viewing {
  const box = boundsOf(boxes)
  if (!box || !width || !height) return { x: width / 3, y: height / 3, zoom: 1 }
  const fits = Math.min((width - 2 * MARGIN) / box.width, (height - 2 * MARGIN) / box.height)
  const zoom = Math.max(MIN_ZOOM, Math.min(most, fits))
  return {
    x: (width - box.width * zoom) / 2 - box.x * zoom,
    y: (height - box.height * zoom) / 2 - box.y * zoom,
    zoom,
  }
}

/** A flow as it opens: whole when it can be read so, else from its beginning. */
export function opening(boxes: readonly Box[], start: Box | undefined, width: number, height: number): Viewing {
  const whole = showingAll(boxes, width, height)
  if (whole.zoom >= READABLE || !start) return whole
  return { x: MARGIN - start.x * READABLE, y: height / 2 - (start.y + start.height / 2) * READABLE, zoom: READABLE }
}

/** Whether a box is wholly in sight. */
export function isInSight(box: Box, { x, y, zoom }: Viewing, width: number, height: number): boolean {
  const left = box.x * zoom + x
  const top = box.y * zoom + y
  return left >= 0 && top >= 0 && left + box.width * zoom <= width && top + box.height * zoom <= height
}
