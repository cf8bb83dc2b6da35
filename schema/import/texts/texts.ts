/** A table of a bot's texts that comes back: what changed in it, and what changed in the bot meanwhile. */
import type { Bot } from '../../bot/bot.ts'
import type { Text } from '../../bot/fields.ts'
import { isLocale } from '../../bot/ids.ts'
import { limits } from '../../bot/parse.ts'
import { botOf, LOCALES, sorted, tableOf, type Row as BotRow, type Table } from '../../compare/table.ts'
import { unneutral } from '../../export/csv.ts'
import { CHECK_MARK, checkOf, ID_MARK, settled } from '../../export/marks.ts'
import { refuse, type Imported } from '../imported.ts'
import type { Planned } from '../planned.ts'
import { Reporting, type Report } from '../report.ts'
import type { Row, Sheet } from '../sheet/file/rows.ts'
import { itemAt } from '../sheet/row.ts'

export interface PlannedText extends Planned {
  /** The text and its language: `entries/hours/answer fr`. */
  id: string
}

export interface TextPlan {
  /** The bot's languages, with those that the table brings. */
  locales: string[]
  texts: PlannedText[]
  report: Report
}

/** Where the columns of such a table are. */
interface Layout {
  id: number
  check: number
  locales: [at: number, locale: string, header: string][]
}

/** Whether a sheet is a table of texts. */
export const isTextSheet = ({ rows }: Sheet): boolean => rows[0] !== undefined && layoutOf(rows[0]) !== undefined

function layoutOf({ cells }: Row): Layout | undefined {
  const id = cells.findIndex((cell) => cell.endsWith(ID_MARK))
  const locales = cells.flatMap((header, at): Layout['locales'] => {
    const locale = /\(([A-Za-z-]{2,6})\)$/.exec(header)?.[1]
    return isLocale(locale) ? [[at, locale, header]] : []
  })
  return id < 0 ? undefined : { id, check: cells.findIndex((cell) => cell.endsWith(CHECK_MARK)), locales }
}

/** Words that the bot has changed since are a conflict and stay; an emptied cell never empties a text. */
export function planTexts(bot: Bot, { name, rows: [head, ...rows] }: Sheet): TextPlan {
  const reporting = new Reporting('sheet')
  const layout = head && layoutOf(head)
  const table = tableOf(bot)
  const texts = layout ? rows.flatMap((row) => plannedIn(row, { layout, table, sheet: name, reporting })) : []
  const brought = texts.flatMap(({ fields }) => fields.map(({ locale = '' }) => locale))
  return { locales: [...new Set([...bot.locales, ...brought])], texts, report: reporting.report() }
}

interface Reading {
  layout: Layout
  table: Table
  sheet: string
  reporting: Reporting
}

function plannedIn({ number, cells }: Row, { layout, table, sheet, reporting }: Reading): PlannedText[] {
  const id = cells[layout.id] ?? ''
  const text = textAt(table, id)
  const checks = new Map((cells[layout.check] ?? '').split(' ').map((pair) => pair.split(':') as [string, string]))
  return layout.locales.flatMap(([at, locale, column]): PlannedText[] => {
    const cell = cells[at] ?? ''
    const place = { sheet, row: number, column }
    if (!text) {
      if (cell !== '') reporting.add(itemAt('todo', place, 'text', 'gone', { text: cell }))
      return []
    }
    const before = text[locale] ?? ''
    const check = layout.check < 0 ? undefined : (checks.get(locale) ?? '')
    const after = [cell, unneutral(cell)].find((words) => checkOf(words) === check) ?? unneutral(cell)
    const planned = (is: Planned['is']): PlannedText[] => {
      const fields = is === 'same' ? [] : [{ field: id, locale, before, after }]
      return [{ is, sheet, rows: [number], id: `${id} ${locale}`, fields }]
    }
    if (after === settled(before) || checkOf(after) === check) reporting.exact()
    else if (after === '') reporting.add(itemAt('todo', place, 'text', 'emptied', { text: before }))
    else if (after.length > limits.words)
      reporting.add(itemAt('todo', place, 'text', 'too-long', { text: after, most: String(limits.words) }))
    else if (check !== undefined && checkOf(before) !== check) {
      reporting.add(itemAt('todo', place, 'text', 'changed-twice', { text: after, kept: before }))
      return planned('conflict')
    } else {
      reporting.exact()
      return planned('changed')
    }
    return planned('same')
  })
}

function textAt({ rows }: Table, id: string): Text | undefined {
  const [row, name] = fieldAt(rows, id)
  return row?.fields[name]?.type === 'text' ? (row.values[name] as Text) : undefined
}

function fieldAt(rows: ReadonlyMap<string, BotRow>, id: string): [BotRow | undefined, string] {
  const cut = id.lastIndexOf('/')
  const row = rows.get(id.slice(0, cut))
  const name = id.slice(cut + 1)
  return [row && Object.hasOwn(row.fields, name) ? row : undefined, name]
}

/** The bot with the changed texts; of the conflicts only those whose id is in `also`. */
export function applyTexts(
  { locales, texts, report }: TextPlan,
  bot: Bot,
  also: ReadonlySet<string> = new Set(),
): Imported {
  if (locales.length > limits.locales) return refuse('too-many-languages', { most: String(limits.locales) })
  const table = tableOf(bot)
  table.lists.set(LOCALES, locales)
  for (const { is, id, fields } of texts) {
    if (is !== 'changed' && !(is === 'conflict' && also.has(id))) continue
    for (const { field, locale = '', after } of fields) {
      const [row, name] = fieldAt(table.rows, field)
      // The bot's own records stay as they are.
      if (row) row.values = { ...row.values, [name]: sorted({ ...(row.values[name] as Text), [locale]: after }) }
    }
  }
  return { bot: { ...botOf(table), comments: bot.comments }, report }
}
