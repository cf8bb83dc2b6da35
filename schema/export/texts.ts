/** All texts of a bot as a table that translators and owners of content work in, and that finds its way back. */
import type { Bot } from '../bot/bot.ts'
import type { Text } from '../bot/fields.ts'
import { Names } from '../compare/names.ts'
import { flowPath, ownerPath, tableOf, type Row, type Table } from '../compare/table.ts'
import { fieldName, groupName, nameIn } from '../compare/words/words.ts'
import { checkOf, columnNames } from './marks.ts'

export interface TextRow {
  /** The same in every export: `entries/hours/answer`, `steps/ask/options/yes/label`. */
  id: string
  /** The flow and the step, or the entry. */
  where: string
  /** What the text is: an answer, a message, a button. */
  kind: string
  text: Text
}

export type Language = 'fr' | 'en'

/** Every text that is written in at least one language, in the order of the bot. */
export function textRowsOf(bot: Bot, language: Language): TextRow[] {
  const table = tableOf(bot)
  const names = new Names(table)
  return [...table.rows.values()].flatMap((row) =>
    Object.entries(row.fields).flatMap(([name, field]): TextRow[] => {
      const text = row.values[name] as Text
      if (field.type !== 'text' || !Object.values(text).some((words) => words.trim() !== '')) return []
      const kind = fieldName(row, { key: name, is: 'field', name, field }, language)
      const place = placeOf(table, row).map((path) => nameIn(names, path, language))
      const where = place.filter((part) => part !== '').join(' › ') || groupName('settings', language)
      return [{ id: `${row.path}/${name}`, where, kind, text }]
    }),
  )
}

/** Where a row stands, outermost first. */
function placeOf({ rows }: Table, row: Row): string[] {
  const owner = ownerPath(row.path)
  if (!owner.includes('/')) return []
  const flow = rows.get(owner)?.step?.flow
  return flow === undefined ? [owner] : [flowPath(flow), owner]
}

/** The table as rows of cells: names of columns first, one column a language. */
export function textTable(bot: Bot, language: Language): string[][] {
  const { where, kind, id, check } = columnNames[language]
  const named = new Intl.DisplayNames([language], { type: 'language' })
  const rows = textRowsOf(bot, language)
  return [
    [where, kind, ...bot.locales.map((locale) => `${named.of(locale) ?? locale} (${locale})`), id, check],
    ...rows.map((row) => [
      row.where,
      row.kind,
      ...bot.locales.map((locale) => row.text[locale] ?? ''),
      row.id,
      bot.locales.map((locale) => `${locale}:${checkOf(row.text[locale] ?? '')}`).join(' '),
    ]),
  ]
}
