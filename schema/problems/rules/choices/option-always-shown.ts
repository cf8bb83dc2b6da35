/** An option with tests that are always true, so that they hide nothing. */
import { isCertain } from '../../logic/implies.ts'
import type { Rule } from '../../rule.ts'

export const optionAlwaysShown: Rule = {
  choice: ({ options }, facts) =>
    options.flatMap((option, at) =>
      isCertain(option, facts)
        ? [{ where: { item: option.id }, data: { option: facts.words(option.label), number: String(at + 1) } }]
        : [],
    ),
}
