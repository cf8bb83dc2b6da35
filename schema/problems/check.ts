/** The live problem list: everything that is wrong with a bot, errors first. Pure, and total for any bot that was read. */
import type { Bot } from '../bot/bot.ts'
import { Facts } from './facts.ts'
import type { Finding, Where } from './problem.ts'
import { ruleIds, rules, type RuleId } from './rules.ts'
import { severities, type Severity } from './severity.ts'

export interface Problem {
  rule: RuleId
  severity: Severity
  where: Where
  /** What the words of `wordsOf` name. */
  data: Record<string, string>
}

export type { RuleId, Severity, Where }

export function check(bot: Bot): Problem[] {
  const facts = new Facts(bot)
  const problems = ruleIds.flatMap((rule) =>
    rules[rule](facts).map(({ where, data = {} }: Finding): Problem => ({
      rule,
      severity: severities[rule],
      where,
      data,
    })),
  )
  return problems.sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
}

export const hasErrors = (problems: readonly Problem[]) => problems.some(({ severity }) => severity === 'error')
