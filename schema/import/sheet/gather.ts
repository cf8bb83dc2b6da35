/** Rows → questions, wherever their rows stand. */
import { fold } from '../../text/fold.ts'
import type { Reporting } from '../report.ts'
import { Asked } from './asked.ts'
import { rowsBelow, type Columns } from './columns/columns.ts'
import { firstIn, type First } from './columns/days.ts'
import { cellsIn, itemAt, nameOf, type Cell } from './row.ts'
import { STRIDE, type Progress, type Row, type Sheet } from './file/rows.ts'
import type { Knows } from '../foreign/meant.ts'

/** A sheet with what its columns hold. */
export interface Table {
  sheet: Sheet
  columns: Columns
}

/** Reads sheets one after the other into the same questions. */
export class Gatherer {
  readonly asked: Asked[] = []
  readonly #byName = new Map<string, Asked>()
  /** The question of the row above. */
  #last: Asked | undefined

  /** `locale` is the language where nothing names another. */
  constructor(
    private readonly locale: string,
    private readonly knows: Knows,
    private readonly reporting: Reporting,
  ) {}

  /** `category` is for questions whose row names none. */
  read(table: Table, category: string, progress: Progress): void {
    const rows = rowsBelow(table.sheet, table.columns)
    const first = this.#tellColumns(table, rows)
    this.#last = undefined
    for (const [at, row] of rows.entries()) {
      if (at % STRIDE === 0) progress(at, rows.length)
      this.#row(row, table, first, category)
    }
  }

  #row(row: Row, { sheet, columns }: Table, first: ReadonlyMap<string, First>, category: string) {
    const aside: Asked['items'] = []
    const cells = cellsIn(row, sheet, columns.columns, this.locale, (item) => aside.push(item))
    const asked = this.#askedBy(cells, sheet.name)
    if (!asked) {
      for (const item of aside) this.reporting.add(item)
      for (const { role, words, at } of cells)
        if (role !== 'language') this.reporting.add(itemAt('todo', at, role, 'no-question', { text: words }))
      return
    }
    const before = asked.items.length
    asked.items.push(...aside)
    asked.rows.push(row.number)
    this.#last = asked
    for (const cell of cells) asked.take(cell, first.get(cell.at.column) ?? 'day')
    if (category) asked.category ||= category
    if (asked.items.length === before) asked.exact.add(row.number)
  }

  /** The question of a row: its key or its words name it, a row without either goes on with the one above. */
  #askedBy(cells: readonly Cell[], sheet: string): Asked | undefined {
    const key = cells.find(({ role }) => role === 'key')?.words
    const questions = cells.filter(({ role }) => role === 'question')
    if (key === undefined && questions.length === 0) return this.#last
    const names =
      key === undefined ? questions.map(({ locale, words }) => `${locale} ${fold(lineOf(words))}`) : [`# ${key}`]
    const known = names.map((name) => this.#byName.get(name)).find((one) => one !== undefined)
    if (questions.length === 0) return known
    const asked = known ?? new Asked(names[0] ?? '', sheet, this.knows)
    for (const name of names) if (!this.#byName.has(name)) this.#byName.set(name, asked)
    if (!known) this.asked.push(asked)
    return asked
  }

  /** Says what of the columns is not taken as it is; the result tells how each writes its days. */
  #tellColumns({ sheet, columns: { headerRow, columns } }: Table, rows: readonly Row[]): Map<string, First> {
    const above = sheet.rows.filter(({ number }) => number < headerRow)
    for (const { number, cells } of above)
      this.reporting.add(
        itemAt('adapted', { sheet: sheet.name, row: number }, 'row', 'above', {
          text: cells.filter((cell) => cell !== '').join(' · '),
        }),
      )
    const first = new Map<string, First>()
    for (const [at, column] of columns.entries()) {
      const cells = rows.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '')
      const place = { sheet: sheet.name, column: nameOf(column, at) }
      if (cells.length === 0) continue
      if (column.role === 'ignored')
        this.reporting.add(itemAt('adapted', place, 'column', 'ignored', { count: String(cells.length) }))
      if (column.role !== 'until') continue
      const seen = firstIn(cells)
      first.set(place.column, seen ?? 'day')
      const doubtful = cells.find((cell) => /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}\b/.test(cell))
      this.reporting.add(itemAt('adapted', place, 'column', 'until'))
      if (!seen && doubtful && this.locale.startsWith('en'))
        this.reporting.add(itemAt('adapted', place, 'column', 'day-first', { text: doubtful }))
    }
    return first
  }
}

const lineOf = (words: string): string => words.split('\n', 1)[0] ?? ''
