/** Where a dragged row lands. */

/** The index that the row from `from` takes when it is let go at a height: it passes a row once it is beyond its middle. */
export function dropIndex(rows: readonly { top: number; bottom: number }[], y: number, from: number): number {
  let to = from
  rows.forEach(({ top, bottom }, at) => {
    const middle = (top + bottom) / 2
    if (at > from && y > middle) to = Math.max(to, at)
    if (at < from && y < middle) to = Math.min(to, at)
  })
  return to
}
