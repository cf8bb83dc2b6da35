/** What a step is called in lists: its words, or its kind where it has none. */
import type { Bot, Step } from '../../schema/bot/bot.ts'
import type { Text } from '../../schema/bot/fields.ts'
import { parseText, plainText } from '../../schema/text/text.ts'
import { kindWords } from '../i18n/botwords.ts'

const LONGEST = 70

function wordsOf(bot: Bot, step: Step, locale: string): string {
  const of = (text: Text) => text[locale] || text[bot.locales[0] ?? ''] || ''
  if (step.kind === 'skill') return bot.flows.find(({ id }) => id === step.flow)?.name ?? ''
  if (step.kind === 'condition') return step.rows.map(({ name }) => name).find(Boolean) ?? ''
  if (!('text' in step)) return ''
  return typeof step.text === 'string' ? step.text : plainText(parseText(of(step.text)))
}

export function stepName(bot: Bot, step: Step, locale: string): string {
  const words = wordsOf(bot, step, locale).replace(/\s+/g, ' ').trim()
  if (!words) return kindWords(step.kind)
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words
}
