/** The words that views are made of: those of texts, of what has a name, and of exits. */
import type { Bot } from '../../../schema/bot/bot.ts'
import { MAIN_FLOW } from '../../../schema/bot/constants.ts'
import type { Text } from '../../../schema/bot/fields.ts'
import type { StepKind } from '../../../schema/kinds/kinds.ts'
import { parseText, plainText } from '../../../schema/text/text.ts'
import { builtInWords, exitWords } from '../../i18n/botwords.ts'
import { m } from '../../i18n/words.ts'
import { withChips } from './chips.ts'
import type { Row, Run, StepView } from './stepview.ts'

export interface ViewContext {
  bot: Bot
  flow: string
  locale: string
  /** The step another one jumps to, in a few words. */
  summaryOf(id: string): string
}

export type View = Omit<StepView, 'kind' | 'summary'>

/** Plain words in the language that is shown, with chips for variables; those of the bot's first language where there are none. */
export function wordsIn(text: Text, { bot, locale }: ViewContext): string {
  const words = text[locale] || text[bot.locales[0] ?? ''] || ''
  const plain = /[*_[\]\\\n]/.test(words) ? plainText(parseText(words)).trim() : words.trim()
  return withChips(plain, (id) => nameOfVariable(bot, id))
}

export function mainWords(text: Text, context: ViewContext, placeholder: string) {
  return { words: wordsIn(text, context), placeholder, edits: { field: 'text' } }
}

export const nameOfVariable = (bot: Bot, id: string): string =>
  bot.variables.find((variable) => variable.id === id)?.name || builtInWords(id) || id || m.canvas_empty_variable()

export const nameOfFlow = (bot: Bot, id: string): string =>
  bot.flows.find((flow) => flow.id === id)?.name || (id === MAIN_FLOW ? m.canvas_main_flow() : m.canvas_unnamed_skill())

/** An exit that every step of its kind has. */
export const always = (exit: string, kind: StepKind): Row => ({
  exit,
  runs: [{ text: exitWords(exit, kind) }],
  look: 'always',
})

/** “words → variable”. */
export const into = (words: string, variable: string, bot: Bot): Run[] =>
  variable ? [{ text: `${words} → ` }, { text: nameOfVariable(bot, variable), strong: true }] : [{ text: words }]
