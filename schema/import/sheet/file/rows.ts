/** A spreadsheet as rows of words, whatever file it came in. */

export interface Row {
  /** As the spreadsheet counts it, from 1. */
  number: number
  /** Trimmed; '' where there is nothing. */
  cells: readonly string[]
  /** Addresses that cells open, by column. */
  links?: ReadonlyMap<number, string>
  /** Formulas that were saved without what they come to, by column; nothing is ever calculated. */
  formulas?: ReadonlyMap<number, string>
}

/** Rows without any words are left out. */
export interface Sheet {
  name: string
  rows: readonly Row[]
}

export interface Sheets {
  sheets: Sheet[]
  /** Names of those that their author hides; they are not read. */
  hidden: string[]
}

/** What a file may hold at most. */
export const limits = { bytes: 20_000_000, rows: 50_000, columns: 200, sheets: 50 } as const

/** Told now and then how far the work is; the unit is its own. */
export type Progress = (done: number, all: number) => void

/** Rows between two reports of progress. */
export const STRIDE = 500

const CONTROL = /[^\P{Cc}\n\t]/gu

/** A cell's words without the marks that nobody sees. */
export const cellOf = (raw: string): string => raw.replace(/\r\n?/g, '\n').replace(CONTROL, '').trim()

export const isEmpty = ({ cells, formulas }: Row): boolean => cells.every((cell) => cell === '') && !formulas?.size
