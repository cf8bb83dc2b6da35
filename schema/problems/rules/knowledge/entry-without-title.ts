/** An entry without a title can't be proposed. */
import type { Rule } from '../../rule.ts'

export const entryWithoutTitle: Rule = {
  entry: ({ title }, facts) => (facts.words(title) === '' ? [{ where: { field: 'title' } }] : []),
}
