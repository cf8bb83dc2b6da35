/** In which words each entry and skill is asked for, in one locale. */
import type { Flow } from '../bot/bot.ts'
import type { Text } from '../bot/fields.ts'
import { MAIN_FLOW } from '../bot/constants.ts'
import { numberVariables } from '../expressions/template.ts'
import { wordsOf } from './lower.ts'
import type { Resolved } from './resolve.ts'

export interface Phrased {
  id: string
  phrasings: string[]
}

/** The first phrasing of an entry is its title. */
export function phrasingsOf(resolved: Resolved, locale: string): { entries: Phrased[]; skills: Phrased[] } {
  const { bot, names } = resolved
  const lines = (text: Text) =>
    numberVariables(wordsOf(text, locale, bot.locales[0] ?? ''), names.numberOf)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  return {
    entries: bot.entries.map(({ id, title, phrasings }) => ({ id, phrasings: [...lines(title), ...lines(phrasings)] })),
    skills: skillsOf(resolved).map(({ id, phrasings }) => ({ id, phrasings: lines(phrasings) })),
  }
}

/** The skills that visitors reach in their own words. */
export const skillsOf = ({ bot, startOf }: Resolved): Flow[] =>
  bot.flows.filter(
    (flow) =>
      flow.id !== MAIN_FLOW &&
      startOf(flow.id) >= 0 &&
      Object.values(flow.phrasings).some((lines) => lines.trim() !== ''),
  )
