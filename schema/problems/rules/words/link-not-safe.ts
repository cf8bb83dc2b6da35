/** A link that would not be shown as one: only https, http, mailto and tel addresses without spaces and bare brackets are. */
import { parseText, safeLink } from '../../../text/text.ts'
import type { Finding, Rule } from '../../rule.ts'

/** An escaped character, or a `]` with an address behind it that may have brackets of its own. */
const LINK = /\\[^]|\]\(((?:\\[^]|[^\\()\n]|\((?:\\[^]|[^\\()\n]){0,200}\)){0,2000})\)/g
const SHOWN = 60

export const linkNotSafe: Rule = {
  text: ({ text = {} }) => {
    const found: Finding[] = []
    for (const locale in text) {
      const words = text[locale] ?? ''
      const broken = words.includes('](') ? addressesIn(words).find((address) => !works(address)) : undefined
      if (broken !== undefined) found.push({ where: { locale }, data: { link: broken.slice(0, SHOWN) } })
    }
    return found
  },
  settings: ({ contact }) =>
    contact !== '' && !safeLink(contact)
      ? [{ where: { field: 'contact' }, data: { link: contact.slice(0, SHOWN) } }]
      : [],
}

const addressesIn = (words: string): string[] =>
  Array.from(words.matchAll(LINK)).flatMap(([, address]) => address ?? [])

/** Whether the text would show it as a link. What a variable will hold is checked when the text is shown. */
function works(address: string): boolean {
  if (address.startsWith('{{')) return true
  const [block] = parseText(`[x](${address.replace(/\{\{[^{}]*\}\}/g, 'x')})`)
  return block?.is === 'paragraph' && block.of[0]?.is === 'link'
}
