/** An open question in a bot that has nothing to answer from. */
import type { Rule } from '../../rule.ts'

export const questionWithoutEntries: Rule = {
  question: (_, facts) => (facts.hasKnowledge ? [] : [{}]),
}
