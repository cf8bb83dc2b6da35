/** An option whose tests can't all be true. */
import { isImpossible } from '../../logic/implies.ts'
import type { Rule } from '../../rule.ts'

export const optionNeverShown: Rule = {
  choice: ({ options }, facts) =>
    options.flatMap((option, at) =>
      isImpossible(option, facts)
        ? [{ where: { item: option.id }, data: { option: facts.words(option.label), number: String(at + 1) } }]
        : [],
    ),
}
