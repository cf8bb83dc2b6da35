/** The course of a line between two steps: one quiet curve that leaves to the right and arrives from the left. */

export type Point = [x: number, y: number]
export type Curve = readonly [from: Point, out: Point, into: Point, to: Point]

/** A line that runs back gets wider bows, so that it can be told from the steps it passes. */
export function curveBetween([x1, y1]: Point, [x2, y2]: Point): Curve {
  const ahead = x2 - x1
  const bow =
    ahead >= 0
      ? Math.max(Math.min(40, ahead / 2 + Math.abs(y2 - y1) / 8), ahead * 0.45)
      : Math.min(320, 70 - ahead * 0.35 + Math.abs(y2 - y1) * 0.1)
  return [
    [x1, y1],
    [x1 + bow, y1],
    [x2 - bow, y2],
    [x2, y2],
  ]
}

export function pathOf([a, b, c, d]: Curve): string {
  return `M${a[0]},${a[1]}C${b[0]},${b[1]} ${c[0]},${c[1]} ${d[0]},${d[1]}`
}

export function middleOf([a, b, c, d]: Curve): Point {
  return [(a[0] + 3 * b[0] + 3 * c[0] + d[0]) / 8, (a[1] + 3 * b[1] + 3 * c[1] + d[1]) / 8]
}
