/** A spreadsheet with its columns as they were guessed or corrected, and what it does to a bot. */
import { isRefusal, refuse, type Imported, type Refusal, type SourceFile } from '../../schema/import/imported.ts'
import type { Importing } from '../../schema/import/imports.ts'
import { applyPlan } from '../../schema/import/sheet/apply.ts'
import type { Columns } from '../../schema/import/sheet/columns/columns.ts'
import { titleOf } from '../../schema/import/sheet/file/read.ts'
import type { Planned } from '../../schema/import/planned.ts'
import { planSheets, readSheets, tablesOf } from '../../schema/import/sheet/sheet.ts'
import { applyTexts, isTextSheet, planTexts } from '../../schema/import/texts/texts.ts'

/** Rows that are shown of a sheet. */
const SHOWN = 6

export interface SheetRead {
  /** Those of questions and answers; none where the texts of a bot come back. */
  tables: {
    name: string
    columns: Columns
    rows: number
    /** The first rows below the names of the columns. */
    shown: readonly (readonly string[])[]
  }[]
  /** What becomes of each answer or text. */
  planned: (Pick<Planned, 'is' | 'rows' | 'fields'> & { name: string })[]
}

type Told = Exclude<Imported, Refusal> & { sheet: SheetRead }

export function readSheet(
  file: SourceFile,
  { language, bot }: Pick<Importing, 'language' | 'bot'>,
  corrected: readonly Columns[] | undefined,
  progress: (done: number, all: number) => void,
): Told | Refusal {
  const sheets = readSheets(file, progress)
  if (isRefusal(sheets)) return sheets
  const texts = sheets.sheets.find(isTextSheet)
  if (texts) {
    if (!bot) return refuse('texts-need-bot')
    const plan = planTexts(bot, texts)
    const imported = applyTexts(plan, bot)
    return isRefusal(imported)
      ? imported
      : { ...imported, sheet: { tables: [], planned: plannedOf(plan.texts, () => '') } }
  }
  const { tables: guessed, left } = tablesOf(sheets)
  const tables = guessed.map((table, at) => ({ ...table, columns: corrected?.[at] ?? table.columns }))
  if (tables.length === 0) return refuse('no-questions')
  const plan = planSheets(bot, tables, { name: titleOf(file.name), language, left, progress })
  const imported = applyPlan(plan, bot)
  if (isRefusal(imported)) return imported
  const planned = plannedOf(plan.entries, ({ entry }) => Object.values(entry.title)[0] ?? '')
  return {
    ...imported,
    sheet: {
      tables: tables.map(({ sheet, columns }) => {
        const below = sheet.rows.filter(({ number }) => number > columns.headerRow)
        return { name: sheet.name, columns, rows: below.length, shown: below.slice(0, SHOWN).map(({ cells }) => cells) }
      }),
      planned,
    },
  }
}

const plannedOf = <P extends Planned>(planned: readonly P[], nameOf: (one: P) => string): SheetRead['planned'] =>
  planned.map((one) => ({ is: one.is, rows: one.rows, fields: one.fields, name: nameOf(one) }))
