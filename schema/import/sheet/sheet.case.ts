/** Spreadsheets as they are imported, for tests. */
import Papa from 'papaparse'
import { expect } from 'vitest'
import type { Bot, Entry } from '../../bot/bot.ts'
import { exportBot } from '../../bot/json.ts'
import { parseBot } from '../../bot/parse.ts'
import { isRefusal, type Imported } from '../imported.ts'
import { toldRefusal, toldReport } from '../words.ts'
import { importSheet, planSheets, readSheets, sheetWords, tablesOf, type Plan } from './sheet.ts'

const csv = (rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode(Papa.unparse(rows as string[][], { delimiter: ';', newline: '\n' }))
export const fileOf = (rows: string[][] | string) => ({
  name: 'FAQ.csv',
  bytes: typeof rows === 'string' ? new TextEncoder().encode(rows) : csv(rows),
})

type Made = Exclude<Imported, { refused: string }>

export function made(imported: Imported): Made {
  if (isRefusal(imported)) throw new Error(toldRefusal(imported, sheetWords.en))
  expect(parseBot(exportBot(imported.bot)).faults).toBeUndefined()
  return imported
}
export const read = (rows: string[][] | string, bot?: Bot) => made(importSheet(fileOf(rows), { language: 'en' }, bot))

export function planOf(rows: string[][] | string, bot?: Bot): Plan {
  const sheets = readSheets(fileOf(rows))
  if (isRefusal(sheets)) throw new Error(toldRefusal(sheets, sheetWords.en))
  return planSheets(bot, tablesOf(sheets).tables, { name: 'FAQ', language: 'en' })
}
export const told = ({ report }: { report: Made['report'] }) =>
  toldReport(report, sheetWords.en).items.map(({ is, where, why }) => `${is} ${where}: ${why}`)

/** What of the entries rows speak of. */
export const shown = ({ title, answer, phrasings, category, reviewBy }: Entry) =>
  [title, answer, phrasings]
    .flatMap(Object.entries)
    .concat(category ? [['category', category]] : [], reviewBy ? [['by', reviewBy]] : [])
    .map((pair) => pair.join(': ').replace(/\n/g, ' / '))
