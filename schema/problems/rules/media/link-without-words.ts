/** A button on which its bare address would stand. */
import type { Rule } from '../../rule.ts'

export const linkWithoutWords: Rule = {
  message: ({ links, cards }, facts) =>
    [...links, ...cards]
      .filter(({ label, address }) => address.trim() !== '' && facts.words(label) === '')
      .map(({ id, address }) => ({ where: { item: id, field: 'label' }, data: { link: address.trim().slice(0, 60) } })),
}
