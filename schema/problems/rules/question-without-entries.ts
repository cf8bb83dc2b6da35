/** An open question in a bot that has nothing to answer from. */
import type { Rule } from '../problem.ts'

export const questionWithoutEntries: Rule = (facts) => {
  const skills = facts.bot.flows.some(({ phrasings }) => facts.words(phrasings) !== '')
  return facts.bot.entries.length > 0 || skills ? [] : facts.all('question').map(({ where }) => ({ where }))
}
