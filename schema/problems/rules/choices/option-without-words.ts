/** An option without words is a button nobody can read. */
import type { Rule } from '../../rule.ts'

export const optionWithoutWords: Rule = {
  choice: ({ options }, facts) =>
    options.flatMap(({ id, label }, at) =>
      facts.words(label) === '' ? [{ where: { item: id, field: 'label' }, data: { number: String(at + 1) } }] : [],
    ),
}
