/** A step that should say or ask something and has no words yet. A picture or a card says something too. */
import type { Text } from '../../../bot/fields.ts'
import type { Facts } from '../../facts/facts.ts'
import type { Rule } from '../../rule.ts'

const look = ({ text }: { text: Text }, facts: Facts) =>
  facts.words(text) === '' ? [{ where: { field: 'text' } }] : []

export const emptyText: Rule = {
  message: (step, facts) => {
    const { image, video, links, cards } = step
    return image || video || links.length + cards.length > 0 ? [] : look(step, facts)
  },
  choice: look,
  input: look,
  rating: look,
  question: look,
}
