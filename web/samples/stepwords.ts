/** Steps as samples name them. */
import type { Bot, Step } from '../../schema/bot/bot.ts'
import { MAIN_FLOW } from '../../schema/bot/constants.ts'
import { parseText, plainText } from '../../schema/text/text.ts'
import { kindWords, outcomeWords } from '../i18n/botwords.ts'

const LONGEST = 60

export function found(bot: Bot, id: string): { step: Step; flow: string } | undefined {
  for (const flow of bot.flows) {
    const step = flow.steps.find((one) => one.id === id)
    if (step) return { step, flow: flow.id }
  }
  return undefined
}

/** A step by the beginning of its words; without any by its kind, and in a skill by that one's name. */
export function stepWords(bot: Bot, id: string, locale = bot.locales[0] ?? ''): string {
  const { step, flow: flowId } = found(bot, id) ?? {}
  if (!step) return id
  const words = wordsOf(bot, step, locale).replace(/\s+/g, ' ').trim()
  if (words) return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
  const flow = bot.flows.find((one) => one.id === flowId)
  return flow && flow.id !== MAIN_FLOW ? `${kindWords(step.kind)} · ${flow.name}` : kindWords(step.kind)
}

function wordsOf(bot: Bot, step: Step, locale: string): string {
  const flow = step.kind === 'skill' ? bot.flows.find(({ id }) => id === step.flow) : undefined
  if (flow) return flow.name
  if (step.kind === 'end') {
    const within = bot.flows.find(({ id, steps }) => id !== MAIN_FLOW && steps.includes(step))
    return within ? (within.outcomes.find(({ id }) => id === step.returns)?.name ?? '') : outcomeWords(step.outcome)
  }
  const said = 'text' in step ? step.text : 'name' in step ? step.name : ''
  return typeof said === 'object' ? plainText(parseText(said[locale] || said[bot.locales[0] ?? ''] || '')) : said
}
