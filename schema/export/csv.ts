/** Writes a table as CSV that spreadsheet programs open without running anything in it. */
import Papa from 'papaparse'

/** What a program may take for the beginning of a formula, also in a cell that it cuts at another separator. */
const BEGINS = /(^\s*|[;,\t\n\r]\s*(?=[\s']*[=＝@＠]))(?=[\s']*[=+\-@＝＋－＠])/g
const NUMBER = /^-\d+(?:[.,]\d+)?$/
const UNDONE = /(^\s*|[;,\t\n\r]\s*(?=[\s']*[=＝@＠]))'(?=[\s']*[=+\-@＝＋－＠])/g

/** An apostrophe before what would be read as a formula; negative numbers stay. */
export const neutral = (cell: string): string => {
  const safe = NUMBER.test(cell) ? cell : cell.replace(BEGINS, "$1'")
  return /^'*[\t\r]/.test(safe) ? `'${safe}` : safe
}

/** The cell as it was before `neutral`. */
export const unneutral = (cell: string): string => (/^'+[\t\r]/.test(cell) ? cell.slice(1) : cell).replace(UNDONE, '$1')

/** With the mark of UTF-8, by which Excel knows accents; semicolons, as French Excel expects, which others guess. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse(
    rows.map((cells) => cells.map(neutral)),
    { delimiter: ';', newline: '\r\n' },
  )}\r\n`
