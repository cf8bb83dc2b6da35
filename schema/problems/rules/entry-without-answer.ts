/** An entry that would answer nothing. */
import type { Rule } from '../problem.ts'

export const entryWithoutAnswer: Rule = (facts) =>
  facts.bot.entries
    .filter(({ answer }) => facts.words(answer) === '')
    .map(({ id, title }) => ({ where: { entry: id, field: 'answer' }, data: { entry: facts.words(title) } }))
