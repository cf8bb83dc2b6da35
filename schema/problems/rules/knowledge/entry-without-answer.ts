/** An entry that would answer nothing. */
import type { Rule } from '../../rule.ts'

export const entryWithoutAnswer: Rule = {
  entry: ({ answer, title }, facts) =>
    facts.words(answer) === '' ? [{ where: { field: 'answer' }, data: { entry: facts.words(title) } }] : [],
}
