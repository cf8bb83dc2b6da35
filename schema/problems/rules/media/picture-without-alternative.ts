/** A picture that people who don't see it learn nothing of. */
import type { Text } from '../../../bot/fields.ts'
import type { Facts } from '../../facts/facts.ts'
import type { Finding, Rule, Where } from '../../rule.ts'

type Pictured = { image: string; alternative: Text }

const look = ({ image, alternative }: Pictured, facts: Facts, within: Where): Finding[] =>
  image.trim() !== '' && facts.words(alternative) === '' ? [{ where: { ...within, field: 'alternative' } }] : []

export const pictureWithoutAlternative: Rule = {
  message: (step, facts) => [
    ...look(step, facts, {}),
    ...step.cards.flatMap((card) => look(card, facts, { item: card.id })),
  ],
  choice: ({ options }, facts) => options.flatMap((option) => look(option, facts, { item: option.id })),
}
