/** A picture that browsers would not load: only https addresses and pictures of Clew’s own are. What a variable will hold is checked when it is shown. */
import { pictureAddress } from '../../../text/text.ts'
import type { Finding, Rule, Where } from '../../rule.ts'

const SHOWN = 60

function look({ image }: { image: string }, within: Where): Finding[] {
  const address = image.trim()
  const loads = address === '' || address.startsWith('{{') || pictureAddress(withoutNames(address)) !== ''
  return loads ? [] : [{ where: { ...within, field: 'image' }, data: { link: address.slice(0, SHOWN) } }]
}

const withoutNames = (address: string) => address.replace(/\{\{[^{}]*\}\}/g, 'x')

export const pictureNotSecure: Rule = {
  message: (step) => [...look(step, {}), ...step.cards.flatMap((card) => look(card, { item: card.id }))],
  choice: ({ options }) => options.flatMap((option) => look(option, { item: option.id })),
}
