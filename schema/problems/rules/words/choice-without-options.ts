/** A choice with nothing to choose from. */
import type { Rule } from '../../rule.ts'

export const choiceWithoutOptions: Rule = {
  choice: ({ options }) => (options.length === 0 ? [{ where: { field: 'options' } }] : []),
}
