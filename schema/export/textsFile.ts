/** All texts of a bot as an XLSX workbook. */
import type { Bot } from '../bot/bot.ts'
import { textTable, type Language } from './texts.ts'
import { xlsxOf } from './xlsx.ts'

export function textsFile(bot: Bot, language: Language): Uint8Array {
  // The columns of words stand behind the place and the kind of a text.
  const wide = bot.locales.map((_, at) => at + 2)
  return xlsxOf(textTable(bot, language), bot.name, wide)
}
