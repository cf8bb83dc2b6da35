/** A spreadsheet with its columns as they were guessed or corrected, and what it does to a bot. */
import { isRefusal, type Imported, type SourceFile } from '../../schema/import/imported.ts'
import type { Importing } from '../../schema/import/imports.ts'
import { applyPlan } from '../../schema/import/sheet/apply.ts'
import type { Columns } from '../../schema/import/sheet/columns/columns.ts'
import { titleOf } from '../../schema/import/sheet/file/read.ts'
import { importSheet, planSheets, readSheets, tablesOf } from '../../schema/import/sheet/sheet.ts'
import { isTextSheet } from '../../schema/import/texts/texts.ts'

/** Rows that are shown of a sheet. */
const SHOWN = 6

export interface SheetRead {
  tables: {
    name: string
    columns: Columns
    rows: number
    /** The first rows below the names of the columns. */
    shown: readonly (readonly string[])[]
  }[]
  counts: Record<'added' | 'changed' | 'same' | 'conflict', number>
}

type Told = Exclude<Imported, { refused: string }> & { sheet?: SheetRead }

export function readSheet(
  file: SourceFile,
  { language, bot }: Pick<Importing, 'language' | 'bot'>,
  corrected: readonly Columns[] | undefined,
  progress: (done: number, all: number) => void,
): Told | Extract<Imported, { refused: string }> {
  const sheets = readSheets(file, progress)
  if (isRefusal(sheets)) return sheets
  if (sheets.sheets.some(isTextSheet)) return importSheet(file, { language, progress }, bot)
  const { tables: guessed, left } = tablesOf(sheets)
  const tables = guessed.map((table, at) => ({ ...table, columns: corrected?.[at] ?? table.columns }))
  if (tables.length === 0) return { refused: 'no-questions', data: {} }
  const plan = planSheets(bot, tables, { name: titleOf(file.name), language, left, progress })
  const imported = applyPlan(plan, bot)
  if (isRefusal(imported)) return imported
  const count = (is: string) => plan.entries.filter((entry) => entry.is === is).length
  return {
    ...imported,
    sheet: {
      tables: tables.map(({ sheet, columns }) => {
        const below = sheet.rows.filter(({ number }) => number > columns.headerRow)
        return { name: sheet.name, columns, rows: below.length, shown: below.slice(0, SHOWN).map(({ cells }) => cells) }
      }),
      counts: { added: count('added'), changed: count('changed'), same: count('same'), conflict: count('conflict') },
    },
  }
}
