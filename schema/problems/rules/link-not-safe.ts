/** A link that would not be shown as one: only https, http, mailto and tel addresses are. */
import { safeLink } from '../../text/link.ts'
import type { Rule } from '../problem.ts'

const LINK = /\]\(([^()\s]{0,2000})\)/g

export const linkNotSafe: Rule = (facts) => {
  const { contact } = facts.bot.settings
  const inTexts = facts.written.flatMap(({ where, text }) =>
    Object.entries(text ?? {}).flatMap(([locale, words]) =>
      !words.includes('](')
        ? []
        : Array.from(words.matchAll(LINK), ([, address = '']) => address)
            .filter((address) => !isSafe(address))
            .slice(0, 1)
            .map((link) => ({ where: { ...where, locale }, data: { link: link.slice(0, 60) } })),
    ),
  )
  const unsafe = contact !== '' && !safeLink(contact)
  return unsafe ? [...inTexts, { where: { field: 'contact' }, data: { link: contact.slice(0, 60) } }] : inTexts
}

/** What a variable will hold is checked when the text is shown. */
const isSafe = (address: string) =>
  address.startsWith('{{') || safeLink(address.replace(/\{\{[^{}]*\}\}/g, 'x').replace(/\\(.)/g, '$1')) !== ''
