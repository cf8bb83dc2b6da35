/** A choice with nothing to choose from. */
import type { Rule } from '../../rule.ts'

export const choiceWithoutOptions: Rule = {
  choice: ({ options, items }) => (options.length === 0 && !items ? [{ where: { field: 'options' } }] : []),
}
