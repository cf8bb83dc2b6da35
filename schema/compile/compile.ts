/** Makes a bot into one runtime spec a locale: resolve → lower → emit. Pure; call it when `check` finds no error. */
import type { Bot } from '../bot/bot.ts'
import type { Locale } from '../bot/fields.ts'
import { exitsOf } from '../kinds/kinds.ts'
import type { Spec, SpecMap } from '../spec/spec.ts'
import { emit, skillsOf } from './emit.ts'
import { resolve, type Resolved, type Scope } from './resolve.ts'

export interface CompiledBot {
  specs: Record<Locale, Spec>
  map: SpecMap
}

export function compileBot(bot: Bot, scope: Scope = {}): CompiledBot {
  const resolved = resolve(bot, scope)
  return {
    specs: Object.fromEntries(bot.locales.map((locale) => [locale, emit(resolved, locale)])),
    map: mapOf(resolved),
  }
}

const mapOf = (resolved: Resolved): SpecMap => ({
  steps: resolved.steps.map(({ step }) => step.id),
  flows: resolved.steps.map(({ flow }) => flow.id),
  exits: resolved.steps.map(({ step }) => exitsOf(step, resolved.exits).map(({ id }) => id)),
  entries: resolved.bot.entries.map(({ id }) => id),
  skills: skillsOf(resolved).map(({ id }) => id),
})
