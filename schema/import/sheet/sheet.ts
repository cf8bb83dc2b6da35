/** Spreadsheets of questions and answers: what others use. */
import type { Bot } from '../../bot/bot.ts'
import { applyTexts, isTextSheet, planTexts } from '../texts/texts.ts'
import { isRefusal, refuse, type Imported, type SourceFile } from '../imported.ts'
import { applyPlan } from './apply.ts'
import { guessColumns, hasQuestions } from './columns/columns.ts'
import type { Table } from './gather.ts'
import { planSheets, type LeftSheet, type Planning } from './plan.ts'
import { beginsLikeBook, readSheets, titleOf } from './file/read.ts'
import type { Sheets } from './file/rows.ts'

/** The sheets that hold questions, with a guess of their columns, and those that don't. */
export function tablesOf({ sheets, hidden }: Sheets): { tables: Table[]; left: LeftSheet[] } {
  const guessed = sheets.filter(({ rows }) => rows.length > 0).map((sheet) => ({ sheet, columns: guessColumns(sheet) }))
  const holds = (table: Table) => hasQuestions(table.columns)
  // Where some sheets name their columns, the others are notes.
  const named = guessed.filter((table) => table.columns.headerRow > 0 && holds(table))
  const tables = named.length > 0 ? named : guessed.filter(holds).slice(0, 1)
  return {
    tables,
    left: [
      ...hidden.map((sheet) => ({ sheet, why: 'hidden' as const, rows: 0 })),
      ...guessed
        .filter((table) => !tables.includes(table))
        .map(({ sheet }) => ({ sheet: sheet.name, why: 'no-questions' as const, rows: sheet.rows.length })),
    ],
  }
}

/** Whether a file looks like a spreadsheet, also one of a format that is refused. */
export const isSheet = ({ name, bytes }: SourceFile): boolean =>
  /\.(?:csv|tsv|xls[xmb]?|ods|numbers)$/i.test(name) || beginsLikeBook(bytes)

/** A file in one go, with the columns as they are guessed; `bot` is brought up to date. The texts of a bot that were exported come back into it. */
export function importSheet(file: SourceFile, options: Omit<Planning, 'name' | 'left'>, bot?: Bot): Imported {
  const sheets = readSheets(file, options.progress)
  if (isRefusal(sheets)) return sheets
  const texts = sheets.sheets.find(isTextSheet)
  if (texts) return bot ? applyTexts(planTexts(bot, texts), bot) : refuse('texts-need-bot')
  const { tables, left } = tablesOf(sheets)
  if (tables.length === 0) return refuse('no-questions')
  return applyPlan(planSheets(bot, tables, { name: titleOf(file.name), left, ...options }), bot)
}

export { guessColumns } from './columns/columns.ts'
export { planSheets, type Plan } from './plan.ts'
export { readSheets } from './file/read.ts'
export { sheetWords } from './words.ts'
