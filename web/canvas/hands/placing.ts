/** Where a new step goes: to the right of the one it follows, level with the exit, on the nearest free spot. */
import type { Place } from '../../../schema/bot/bot.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export const COLUMN = 88
const ROOM = 28

/** The nearest free spot below or above `wanted`, trying both ways in turn. */
export function freePlace(wanted: Place, size: { width: number; height: number }, taken: readonly Box[]): Place {
  const [x, y] = wanted
  const free = (at: number) =>
    !taken.some(
      (box) =>
        x < box.x + box.width + ROOM &&
        box.x < x + size.width + ROOM &&
        at < box.y + box.height + ROOM &&
        box.y < at + size.height + ROOM,
    )
  for (let away = 0; away <= 4000; away += ROOM) {
    if (free(y + away)) return [x, y + away]
    if (away > 0 && away <= 400 && free(y - away)) return [x, y - away]
  }
  return wanted
}

/** The box around all boxes; undefined where there are none. */
export function boundsOf(boxes: readonly Box[]): Box | undefined {
  if (!boxes.length) return undefined
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}
