/** Where a problem is, in the author's own words. */
import type { Bot, Step } from '../../schema/bot/bot.ts'
import { MAIN_FLOW } from '../../schema/bot/constants.ts'
import type { Where } from '../../schema/problems/problems.ts'
import { parseText, plainText } from '../../schema/text/text.ts'
import { kindWords } from '../i18n/botwords.ts'
import { wordsIn } from '../i18n/texts.ts'
import { m } from '../i18n/words.ts'

const LONGEST = 48

const short = (words: string) => {
  const flat = words.replace(/\s+/g, ' ').trim()
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST).trimEnd()}…` : flat
}

function stepName(step: Step, locale: string): string {
  const words = 'text' in step ? (typeof step.text === 'string' ? step.text : wordsIn(step.text, locale)) : ''
  return short(plainText(parseText(words))) || kindWords(step.kind)
}

/** '' for what concerns the bot as a whole. */
export function placeOf(bot: Bot, where: Where, locale = bot.locales[0] ?? ''): string {
  const flow = bot.flows.find(({ id }) => id === where.flow)
  const step = flow?.steps.find(({ id }) => id === where.step)
  const entry = bot.entries.find(({ id }) => id === where.entry)
  const variable = bot.variables.find(({ id }) => id === where.variable)
  const sample = bot.samples.find(({ id }) => id === where.sample)
  const flowName = flow && (flow.id === MAIN_FLOW ? m.canvas_main_flow() : flow.name || m.canvas_unnamed_skill())
  const parts = [
    flowName,
    step && stepName(step, locale),
    entry && short(wordsIn(entry.title, locale)),
    variable && (variable.name || variable.id),
    sample?.name,
  ]
  return parts.filter(Boolean).join(' › ')
}
