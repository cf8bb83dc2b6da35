/** Names, shares and nearness in the words of the screens. */
import type { Bot } from '../../schema/bot/bot.ts'
import { wordsIn } from '../i18n/texts.ts'
import { getLocale, m } from '../i18n/words.ts'
import type { Named } from './asked.ts'

/** Undefined for what was deleted meanwhile. */
export function nameOf(bot: Bot, { kind, id }: Named, locale: string): string | undefined {
  if (kind === 'skill') return bot.flows.find((flow) => flow.id === id)?.name
  const entry = bot.entries.find((one) => one.id === id)
  return entry && (wordsIn(entry.title, locale).trim() || m.knowledge_untitled())
}

/** "82 %" of a share of 1. */
export const percent = (share: number): string =>
  new Intl.NumberFormat(getLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share)

/** How near, in words; `likeness` is 0 … 1. */
export function nearness(likeness: number): string {
  if (likeness >= 0.75) return m.understanding_near_same()
  if (likeness >= 0.5) return m.understanding_near_close()
  return likeness >= 0.35 ? m.understanding_near_some() : m.understanding_near_little()
}
