/** The language of a sheet where its columns and rows name none. */
import type { Bot } from '../../bot/bot.ts'
import { rowsBelow } from './columns.ts'
import type { Table } from './gather.ts'
import { languageOf, localeNamed } from './languages.ts'

const ROWS_LOOKED_AT = 100

/** One of the bot's languages; for a new bot, the one that columns or rows name first, else the one that the words are in. */
export function baseLocale(bot: Bot | undefined, tables: readonly Table[], otherwise: string): string {
  const named = bot ? undefined : namedIn(tables)
  if (named) return named
  const words = tables.flatMap(({ sheet, columns }) =>
    rowsBelow(sheet, columns)
      .slice(0, ROWS_LOOKED_AT)
      .flatMap(({ cells }) =>
        cells.filter((_, at) => /question|answer|phrasing/.test(columns.columns[at]?.role ?? '')),
      ),
  )
  const read = languageOf(words.join(' '))
  if (!bot) return read ?? otherwise
  return bot.locales.find((locale) => read !== undefined && locale.startsWith(read)) ?? bot.locales[0] ?? otherwise
}

function namedIn(tables: readonly Table[]): string | undefined {
  for (const { sheet, columns } of tables) {
    const column = columns.columns.find(({ role, locale }) => role === 'question' && locale !== '')
    if (column) return column.locale
    const at = columns.columns.findIndex(({ role }) => role === 'language')
    const locale = localeNamed(rowsBelow(sheet, columns)[0]?.cells[at] ?? '')
    if (locale) return locale
  }
  return undefined
}
