/** What each column of a sheet holds: a guess that a screen shows and a person corrects. */
import { guessByContent } from './contents.ts'
import { headerOf } from './headers.ts'
import type { Row, Sheet } from '../file/rows.ts'

export const roles = [
  'question',
  'answer',
  'phrasing',
  'category',
  'language',
  /** A day after which the answer no longer holds, or should be read again. */
  'until',
  /** Names the entry in the author's own system; rows with the same one belong together. */
  'key',
  'ignored',
] as const
export type Role = (typeof roles)[number]

export interface Column {
  role: Role
  /** The language of a column's words; '' where rows or the bot say it. */
  locale: string
  /** What stands above the column. */
  header: string
}

export interface Columns {
  /** The number of the row that names the columns, above which nothing is read; 0 without one. */
  headerRow: number
  columns: Column[]
}

/** Titles and remarks may stand above the names of the columns. */
const ROWS_LOOKED_AT = 10

export function guessColumns({ rows }: Sheet): Columns {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const head = rows.slice(0, ROWS_LOOKED_AT).find(isHeader)
  const columns = Array.from({ length: width }, (_, at): Column => {
    const header = head?.cells[at] ?? ''
    return { header, ...(headerOf(header) ?? { role: 'ignored', locale: '' }) }
  })
  demoteRepeated(columns)
  const below = head ? rows.filter(({ number }) => number > head.number) : rows
  guessByContent(columns, below, head !== undefined)
  return { headerRow: head?.number ?? 0, columns }
}

/** Names at least one column of words and, where there are several cells, another one. */
function isHeader({ cells }: Row): boolean {
  const read = cells.map(headerOf).filter((header) => header !== undefined)
  const worded = read.some(({ role }) => role === 'question' || role === 'answer')
  return worded && (read.length > 1 || cells.filter((cell) => cell !== '').length === 1)
}

/** One question and one answer a language; more columns of questions are other ways of asking. */
function demoteRepeated(columns: Column[]) {
  const seen = new Set<string>()
  for (const column of columns) {
    const { role, locale } = column
    if (role === 'phrasing' || role === 'ignored') continue
    const name = `${role} ${locale}`
    if (seen.has(name)) column.role = role === 'question' ? 'phrasing' : 'ignored'
    seen.add(name)
  }
}

/** Whether there is something to ask. */
export const hasQuestions = ({ columns }: Columns): boolean => columns.some(({ role }) => role === 'question')

/** The rows below the names of the columns. */
export const rowsBelow = ({ rows }: Sheet, { headerRow }: Columns): readonly Row[] =>
  headerRow > 0 ? rows.filter(({ number }) => number > headerRow) : rows
