/** The forms in which a bot is written. */
import type { Bot } from '../../../schema/bot/bot.ts'
import { formatBot } from '../../../schema/bot/json.ts'
import { csvOf } from '../../../schema/export/csv.ts'
import { textTable } from '../../../schema/export/texts.ts'
import { xlsxOf } from '../../../schema/export/xlsx.ts'
import type { Language } from '../../words.ts'

/** `file` is the name of the file that is written; its ending may tell a form of the form. */
type Exporter = (bot: Bot, language: Language, file: string) => string | Uint8Array

export const exporters = {
  bot: (bot) => formatBot(bot),
  texts(bot, language, file) {
    const table = textTable(bot, language)
    // The columns of words stand behind the place and the kind of a text.
    const wide = bot.locales.map((_, at) => at + 2)
    return /\.xlsx$/i.test(file) ? xlsxOf(table, bot.name, wide) : csvOf(table)
  },
} satisfies Record<string, Exporter>

export type ExportForm = keyof typeof exporters

export const isExportForm = (form: string): form is ExportForm => Object.hasOwn(exporters, form)
