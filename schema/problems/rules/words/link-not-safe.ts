/** A link that would not be shown as one: only https, http, mailto and tel addresses without spaces and bare brackets are. */
import { parseText, safeLink } from '../../../text/text.ts'
import { addressesIn, openedBy, withoutNames } from '../../logic/addresses.ts'
import type { Finding, Rule, Where } from '../../rule.ts'

const SHOWN = 60

export const linkNotSafe: Rule = {
  text: ({ text = {} }) => {
    const found: Finding[] = []
    for (const locale in text) {
      const broken = addressesIn(text[locale] ?? '').find((address) => !works(address))
      if (broken !== undefined) found.push(finding(broken, { locale }))
    }
    return found
  },
  message: (step) => openedBy(step).flatMap(([address, where]) => (opens(address) ? [] : [finding(address, where)])),
  settings: ({ contact }) => (contact !== '' && !safeLink(contact) ? [finding(contact, { field: 'contact' })] : []),
}

const finding = (link: string, where: Where): Finding => ({ where, data: { link: link.slice(0, SHOWN) } })

/** Whether the text would show it as a link. */
function works(address: string): boolean {
  if (address.startsWith('{{')) return true
  const [block] = parseText(`[x](${withoutNames(address)})`)
  return block?.is === 'paragraph' && block.of[0]?.is === 'link'
}

/** Whether an address in a field of its own opens anything. */
const opens = (address: string) => address === '' || address.startsWith('{{') || safeLink(withoutNames(address)) !== ''
