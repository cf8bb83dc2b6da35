/** A card without the words that tell it from others. */
import type { Rule } from '../../rule.ts'

export const cardWithoutTitle: Rule = {
  message: ({ cards }, facts) =>
    cards.flatMap(({ id, title }, at) =>
      facts.words(title) === '' ? [{ where: { item: id, field: 'title' }, data: { number: String(at + 1) } }] : [],
    ),
}
