/** Makes a bot into one runtime spec a locale: resolve → lower → emit. Pure; call it when `check` finds no error. */
import type { Bot } from '../bot/bot.ts'
import type { Locale } from '../bot/fields.ts'
import type { Spec, SpecMap } from '../spec/spec.ts'
import { emit, skillsOf } from './emit.ts'
import { lower, type Lowered } from './lower.ts'
import { resolve, type Resolved, type Scope } from './resolve.ts'

export interface CompiledBot {
  specs: Record<Locale, Spec>
  map: SpecMap
}

export function compileBot(bot: Bot, scope: Scope = {}): CompiledBot {
  const resolved = resolve(bot, scope)
  const lowered = bot.locales.map((locale) => lower(resolved, locale))
  return {
    specs: Object.fromEntries(
      bot.locales.map((locale, at) => [locale, emit(resolved, lowered[at] as Lowered, locale)]),
    ),
    // The same in every locale.
    map: mapOf(resolved, lowered[0] as Lowered),
  }
}

const mapOf = (resolved: Resolved, { from, exits }: Lowered): SpecMap => ({
  steps: from.map(({ step }) => step.id),
  flows: from.map(({ flow }) => flow.id),
  exits,
  entries: resolved.bot.entries.map(({ id }) => id),
  skills: skillsOf(resolved).map(({ id }) => id),
})
