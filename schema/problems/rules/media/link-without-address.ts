/** A button that opens nothing. */
import type { Finding, Rule } from '../../rule.ts'

export const linkWithoutAddress: Rule = {
  message: ({ links, cards }, facts) => [
    ...links.filter(({ address }) => address.trim() === '').map(({ id, label }) => finding(id, facts.words(label))),
    ...cards
      .filter(({ label, address }) => address.trim() === '' && facts.words(label) !== '')
      .map(({ id, label }) => finding(id, facts.words(label))),
  ],
}

const finding = (item: string, label: string): Finding => ({ where: { item, field: 'address' }, data: { label } })
