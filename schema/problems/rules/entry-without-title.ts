/** An entry without a title can't be proposed. */
import type { Rule } from '../problem.ts'

export const entryWithoutTitle: Rule = (facts) =>
  facts.bot.entries
    .filter(({ title }) => facts.words(title) === '')
    .map(({ id }) => ({ where: { entry: id, field: 'title' } }))
