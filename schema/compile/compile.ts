/** Makes a bot into one runtime spec a locale: resolve → lower → emit. Pure; call it when `check` finds no error. */
import type { Bot } from '../bot/bot.ts'
import type { Locale } from '../bot/fields.ts'
import type { StepOf } from '../kinds/kinds.ts'
import type { Spec, SpecMap } from '../spec/spec.ts'
import { emit } from './emit.ts'
import { lower, type Lowered } from './lower.ts'
import { skillsOf } from './phrasings.ts'
import { resolve, type Resolved, type Scope } from './resolve.ts'

export interface CompiledBot {
  specs: Record<Locale, Spec>
  map: SpecMap
  /** The calls among the steps, by step id: what stays on the server. */
  calls: Record<string, StepOf<'call'>>
}

export function compileBot(bot: Bot, scope: Scope = {}): CompiledBot {
  const resolved = resolve(bot, scope)
  const lowered = bot.locales.map((locale) => lower(resolved, locale))
  return {
    specs: Object.fromEntries(
      bot.locales.map((locale, at) => [locale, emit(resolved, lowered[at] as Lowered, locale, scope.train)]),
    ),
    // The same in every locale.
    map: mapOf(resolved, lowered[0] as Lowered),
    calls: Object.fromEntries(resolved.steps.flatMap(({ step }) => (step.kind === 'call' ? [[step.id, step]] : []))),
  }
}

const mapOf = (resolved: Resolved, { from, exits }: Lowered): SpecMap => ({
  steps: from.map(({ step }) => step.id),
  flows: from.map(({ flow }) => flow.id),
  exits,
  entries: resolved.bot.entries.map(({ id }) => id),
  skills: skillsOf(resolved).map(({ id }) => id),
})
