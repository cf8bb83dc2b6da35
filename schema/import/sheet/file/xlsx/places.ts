/** Cells by their address (`B12`), and areas of cells that are shown as one. */

/** From 0: `B12` → 1. */
export function columnOf(address: string, otherwise: number): number {
  const letters = /^\$?([A-Z]{1,3})\$?\d/.exec(address)?.[1]
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : otherwise
}

/** From 0: 27 → `AB`. */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}

/** From 1; 0 for none. */
export const rowOf = (address: string): number => Number(/\d+$/.exec(address)?.[0] ?? 0)

/** Cells below one another that show what stands in the first. */
export interface Area {
  column: number
  from: number
  to: number
}

export function placesOf(reference: string): Area[] {
  const [first = '', last = ''] = reference.split(':')
  const [from, to] = [rowOf(first), rowOf(last)]
  return from < to ? [{ column: columnOf(first, 0), from, to }] : []
}

/** More cells than these are not filled. */
const MOST = 200_000

/** Writes what the first cell of each area shows into the rows below that have words of their own. */
export function spread(rows: ReadonlyMap<number, { cells: string[] }>, areas: readonly Area[]): void {
  let left = MOST
  for (const { column, from, to } of areas) {
    const words = rows.get(from)?.cells[column]
    if (!words) continue
    for (let number = from + 1; number <= to && left > 0; number++, left--) {
      const cells = rows.get(number)?.cells
      if (!cells || cells[column]) continue
      while (cells.length <= column) cells.push('')
      cells[column] = words
    }
  }
}
