/** The forms in which a bot is written. */
import type { Bot } from '../../../schema/bot/bot.ts'
import { formatBot } from '../../../schema/bot/json.ts'
import { csvOf } from '../../../schema/export/csv.ts'
import { exportMermaid } from '../../../schema/export/mermaid/mermaid.ts'
import { textTable } from '../../../schema/export/texts.ts'
import { textsFile } from '../../../schema/export/textsFile.ts'
import type { Language } from '../../words.ts'

/** `file` is the name of the file that is written; its ending may tell a form of the form. */
type Exporter = (bot: Bot, language: Language, file: string) => string | Uint8Array

export const exporters = {
  bot: (bot) => formatBot(bot),
  texts(bot, language, file) {
    return /\.xlsx$/i.test(file) ? textsFile(bot, language) : csvOf(textTable(bot, language))
  },
  mermaid(bot, _, file) {
    const [locale = ''] = bot.locales
    const drawings = bot.flows.map((flow) => ({ name: flow.name || bot.name, text: exportMermaid(flow, bot, locale) }))
    // A page of Markdown holds them all, each under its name; a drawing alone is the main flow.
    return /\.md$/i.test(file)
      ? drawings.map(({ name, text }) => `## ${name}\n\n\`\`\`mermaid\n${text}\`\`\`\n`).join('\n')
      : (drawings[0]?.text ?? '')
  },
} satisfies Record<string, Exporter>

export type ExportForm = keyof typeof exporters

export const isExportForm = (form: string): form is ExportForm => Object.hasOwn(exporters, form)
