/** The texts of the open bot as a spreadsheet file. */
import type { Bot } from '../../../schema/bot/bot.ts'
import type { Language } from '../../i18n/language.svelte.ts'

/** What writes it is fetched when it is first wanted. */
export async function exportTexts(bot: Bot, language: Language): Promise<void> {
  const { textsFile } = await import('../../../schema/export/textsFile.ts')
  const file = new Blob([textsFile(bot, language) as Uint8Array<ArrayBuffer>], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `${bot.name}.xlsx`
  link.click()
  // The browser has it once this turn is over.
  setTimeout(() => URL.revokeObjectURL(address))
}
