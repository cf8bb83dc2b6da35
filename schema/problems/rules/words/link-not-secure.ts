/** A link that others on the way can read and change: an http address on the open web. It works, but browsers warn of it. */
import { addressesIn, openedBy } from '../../logic/addresses.ts'
import type { Finding, Rule, Where } from '../../rule.ts'

const SHOWN = 60

export const linkNotSecure: Rule = {
  text: ({ text = {} }) => {
    const found: Finding[] = []
    for (const locale in text) found.push(...look(addressesIn(text[locale] ?? '').find(isOpen) ?? '', { locale }))
    return found
  },
  message: (step) => openedBy(step).flatMap(([address, where]) => look(address, where)),
  settings: ({ contact }) => look(contact.trim(), { field: 'contact' }),
}

/** A device at home or in the house has no other address. */
const HERE = /^http:\/\/(?:[^./?#:]+|\d+(?:\.\d+){3}|[^/?#:]+\.(?:local|lan|home|internal))(?:[/?#:]|$)/i

const isOpen = (address: string) => /^http:\/\//i.test(address) && !HERE.test(address)

const look = (address: string, where: Where): Finding[] =>
  isOpen(address) ? [{ where, data: { link: address.slice(0, SHOWN) } }] : []
