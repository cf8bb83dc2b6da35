/** What lies in a frame: a step whose middle is within it. */
import { boundsOf, type Box } from '../hands/placing.ts'

interface Standing extends Box {
  id: string
}

export const liesIn = (box: Box, frame: Box): boolean => {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height
}

/** The ids of all that lies in a frame; smaller frames with what they hold. */
export function heldBy(frame: Standing, others: readonly Standing[]): string[] {
  return others.filter((one) => one.id !== frame.id && liesIn(one, frame) && smaller(one, frame)).map(({ id }) => id)
}

const smaller = (one: Box, frame: Box) => one.width * one.height < frame.width * frame.height

/** Room at the sides of what a frame is drawn around; its title stands above. */
const SIDE = 32
const TITLE = 56

/** The frame around these boxes. */
export function frameAround(boxes: readonly Box[]): Box | undefined {
  const all = boundsOf(boxes)
  return all && { x: all.x - SIDE, y: all.y - TITLE, width: all.width + 2 * SIDE, height: all.height + TITLE + SIDE }
}
