/** Carries a plan out: a new bot, or one with its entries brought up to date. */
import type { Bot } from '../../bot/bot.ts'
import { limits } from '../../bot/parse.ts'
import { refuse, type Imported } from '../imported.ts'
import { askingBot } from './bot.ts'
import type { Plan } from './plan.ts'

/** `bot` is the one that the plan was made for; without one, a new bot is made around the entries. */
export function applyPlan(plan: Plan, bot?: Bot): Imported {
  const { locales, entries, report } = plan
  if (entries.length === 0) return refuse('no-questions')
  const base = bot ?? askingBot(plan)
  const changed = new Map(entries.map(({ entry }) => [entry.id, entry]))
  const known = new Set(base.entries.map(({ id }) => id))
  const after = {
    ...base,
    locales,
    entries: [
      ...base.entries.map((entry) => changed.get(entry.id) ?? entry),
      ...entries.flatMap(({ entry }) => (known.has(entry.id) ? [] : [entry])),
    ],
  }
  if (after.entries.length > limits.members) return refuse('too-many-entries', { most: String(limits.members) })
  if (locales.length > limits.locales) return refuse('too-many-languages', { most: String(limits.locales) })
  return { bot: after, report }
}
