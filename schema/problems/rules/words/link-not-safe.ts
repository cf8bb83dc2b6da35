/** A link that would not be shown as one: only https, http, mailto and tel addresses without spaces and bare brackets are. */
import { parseText, safeLink } from '../../../text/text.ts'
import type { Finding, Rule, Where } from '../../rule.ts'

/** An escaped character, or a `]` with an address behind it that may have brackets of its own. */
const LINK = /\\[^]|\]\(((?:\\[^]|[^\\()\n]|\((?:\\[^]|[^\\()\n]){0,200}\)){0,2000})\)/g
const SHOWN = 60

export const linkNotSafe: Rule = {
  text: ({ text = {} }) => {
    const found: Finding[] = []
    for (const locale in text) {
      const words = text[locale] ?? ''
      const broken = words.includes('](') ? addressesIn(words).find((address) => !works(address)) : undefined
      if (broken !== undefined) found.push(finding(broken, { locale }))
    }
    return found
  },
  message: ({ video, links, cards }) => [
    ...opened(video, { field: 'video' }),
    ...[...links, ...cards].flatMap(({ id, address }) => opened(address, { item: id, field: 'address' })),
  ],
  settings: ({ contact }) => (contact !== '' && !safeLink(contact) ? [finding(contact, { field: 'contact' })] : []),
}

const finding = (link: string, where: Where): Finding => ({ where, data: { link: link.slice(0, SHOWN) } })

const addressesIn = (words: string): string[] =>
  Array.from(words.matchAll(LINK)).flatMap(([, address]) => address ?? [])

/** What a variable will hold is checked when the link is shown. */
const withoutNames = (address: string) => address.replace(/\{\{[^{}]*\}\}/g, 'x')

/** Whether the text would show it as a link. */
function works(address: string): boolean {
  if (address.startsWith('{{')) return true
  const [block] = parseText(`[x](${withoutNames(address)})`)
  return block?.is === 'paragraph' && block.of[0]?.is === 'link'
}

/** An address in a field of its own. */
function opened(written: string, where: Where): Finding[] {
  const address = written.trim()
  const opens = address === '' || address.startsWith('{{') || safeLink(withoutNames(address)) !== ''
  return opens ? [] : [finding(address, where)]
}
