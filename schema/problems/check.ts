/** The live problem list: everything that is wrong with a bot, errors first. Pure, and total for any bot that was read. */
import type { Bot } from '../bot/bot.ts'
import type { CheckOptions } from './facts/facts.ts'
import { Inspection } from './inspection.ts'
import type { Where } from './rule.ts'
import type { RuleId } from './rules.ts'
import type { Severity } from './severity.ts'

export interface Problem {
  rule: RuleId
  severity: Severity
  where: Where
  /** What the words of `wordsOf` name. */
  data: Record<string, string>
}

export type { CheckOptions, Where }

/** A check that remembers: of a bot whose objects are mostly those of the last time (`LiveBot`), only what changed is looked at again. */
export interface Checker {
  check(bot: Bot, options?: CheckOptions): Problem[]
}

export function createChecker(): Checker {
  let inspection: Inspection | undefined
  return {
    check(bot, options = {}) {
      if (inspection?.locales !== bot.locales.join()) inspection = new Inspection(bot.locales)
      return inspection.check(bot, options)
    },
  }
}

/** For a bot that is checked once. */
export const check = (bot: Bot, options: CheckOptions = {}): Problem[] => createChecker().check(bot, options)

export const hasErrors = (problems: readonly Problem[]) => problems.some(({ severity }) => severity === 'error')
