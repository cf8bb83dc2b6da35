/** One row by what its columns hold. */
import type { ReportItem } from '../report.ts'
import type { Column, Role } from './columns/columns.ts'
import { localeNamed } from './columns/languages.ts'
import { letterOf } from './file/xlsx/places.ts'
import type { Row, Sheet } from './file/rows.ts'

export interface Cell {
  role: Role
  locale: string
  words: string
  /** The address that the whole cell opens. */
  link: string
  at: Place
}

/** Where something stands in a sheet. */
export interface Place {
  sheet: string
  row: number
  /** The name of the column, else its letter. */
  column: string
}

export type Remarks = (item: ReportItem) => void

/** An item about a place. */
export const itemAt = (
  is: ReportItem['is'],
  { sheet, row, column }: Partial<Place>,
  what: string,
  why: string,
  data: Record<string, string> = {},
): ReportItem => ({
  is,
  where: [...(sheet === undefined ? [] : [sheet]), ...(row === undefined ? [] : ['@row']), ...(column ? [column] : [])],
  what,
  why,
  data: row === undefined ? data : { row: String(row), ...data },
})

export const nameOf = ({ header }: Column, at: number): string => header.split('\n').join(' ') || letterOf(at)

const FAULT =
  /^#(?:N\/A|N\/D|REF!|VALUE!|VALEUR!|NAME\?|NOM\?|DIV\/0!|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!|GETTING_DATA)$/

/** Names are no longer than this, in characters. */
const LONGEST = 5_000

/** The cells with words, but for those that show a fault. `locale` is the language where neither row nor column name one. */
export function cellsIn(
  row: Row,
  { name: sheet }: Sheet,
  columns: readonly Column[],
  locale: string,
  add: Remarks,
): Cell[] {
  const cells: Cell[] = []
  for (const [at, column] of columns.entries()) {
    if (column.role === 'ignored') continue
    const words = row.cells[at] ?? ''
    const place: Place = { sheet, row: row.number, column: nameOf(column, at) }
    const formula = row.formulas?.get(at)
    if (formula) add(itemAt('todo', place, 'cell', 'formula', { text: formula }))
    else if (FAULT.test(words)) add(itemAt('todo', place, 'cell', 'fault', { text: words }))
    else if (words.length > LONGEST && column.role !== 'answer' && column.role !== 'phrasing')
      add(itemAt('todo', place, column.role, 'too-long', { text: words, most: String(LONGEST) }))
    else if (words !== '')
      cells.push({ role: column.role, locale: column.locale, words, link: row.links?.get(at) ?? '', at: place })
  }
  const own = languageOf(cells, add) || locale
  return cells.map((cell) => (cell.locale ? cell : { ...cell, locale: own }))
}

/** The language that the row names; '' for none. */
function languageOf(cells: readonly Cell[], add: Remarks): string {
  const cell = cells.find(({ role }) => role === 'language')
  const locale = cell ? localeNamed(cell.words) : ''
  if (cell && !locale) add(itemAt('todo', cell.at, 'language', 'language-unknown', { text: cell.words }))
  return locale
}
