/** The phrasings that one cell holds. */

const BULLET = /^\s*(?:[-*+•–]|\d{1,3}[.)])\s+(?=\S)/

/** The phrasings of one cell: a line each, else set apart by `|`, else by `;`. */
export function phrasingsIn(cell: string): string[] {
  const separator = ['\n', '|', ';'].find((one) => cell.includes(one))
  const pieces = separator ? cell.split(separator) : [cell]
  return pieces.map((piece) => piece.replace(BULLET, '').trim()).filter((piece) => piece !== '')
}
