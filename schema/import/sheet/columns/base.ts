/** The language of words that neither their column nor their row names. */
import type { Bot } from '../../../bot/bot.ts'
import { rowsBelow } from './columns.ts'
import type { Table } from '../gather.ts'
import { languageOf } from '../../foreign/language.ts'
import { localeNamed } from './languages.ts'

const ROWS_LOOKED_AT = 100

/** What columns or rows name first, else what the words are in, as the bot calls it; else the bot's first language. The same for a bot that the sheet came into already. */
export function baseLocale(bot: Bot | undefined, tables: readonly Table[], otherwise: string): string {
  const named = namedIn(tables)
  if (named) return named
  const headers = tables.flatMap(({ columns: { columns } }) => columns.map(({ header }) => header))
  const language = languageOf(wordsIn(tables)) ?? languageOf(headers.join(' '), 1)
  if (language === undefined) return bot?.locales[0] ?? otherwise
  if (!bot || bot.locales.includes(language)) return language
  return bot.locales.find((locale) => locale.startsWith(`${language}-`)) ?? language
}

function namedIn(tables: readonly Table[]): string | undefined {
  for (const { sheet, columns } of tables) {
    const questions = columns.columns.filter(({ role }) => role === 'question')
    if (questions.every(({ locale }) => locale !== '')) return questions[0]?.locale
    const at = columns.columns.findIndex(({ role }) => role === 'language')
    const locale = localeNamed(rowsBelow(sheet, columns)[0]?.cells[at] ?? '')
    if (locale) return locale
  }
  return undefined
}

/** Of the columns whose language is asked for. */
const wordsIn = (tables: readonly Table[]): string =>
  tables
    .flatMap(({ sheet, columns: { headerRow, columns } }) =>
      rowsBelow(sheet, { headerRow, columns })
        .slice(0, ROWS_LOOKED_AT)
        .flatMap(({ cells }) =>
          cells.filter((_, at) => {
            const column = columns[at]
            return column?.locale === '' && /question|answer|phrasing/.test(column.role)
          }),
        ),
    )
    .join(' ')
