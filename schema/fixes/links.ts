/** Fixes of addresses that lack their beginning. */
import type * as Y from 'yjs'
import type { Bot } from '../bot/bot.ts'
import { setValue, textAt, type Address } from '../document/document.ts'
import type { Where } from '../problems/problems.ts'
import { safeLink } from '../text/text.ts'
import { fix, listOf, stepAt, type FixMaker } from './fix.ts'

const SITE = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?:[:/?#]\S*)?$/i
const MAIL = /^[^\s@:/]+@(?:[a-z\d-]+\.)+[a-z]{2,}$/i
const PHONE = /^\+?\d[\d .-]{4,20}$/

/** What is missing before the address; '' where that can't be told. */
function beginningOf(address: string): string {
  const beginning = MAIL.test(address) ? 'mailto:' : SITE.test(address) ? 'https://' : ''
  return beginning && safeLink(beginning + address) ? beginning : ''
}

export const completeLink: FixMaker = ({ where, data: { link = '' } }, bot) => {
  if (where.field === 'contact') return completeContact(bot.settings.contact)
  const beginning = beginningOf(link)
  const address = addressOf(bot, where)
  if (!beginning || !address) return []
  return [
    fix('complete-link', `écrire ${beginning} devant`, `write ${beginning} before it`, (doc) =>
      where.locale === undefined
        ? setValue(doc, address, where.field ?? '', beginning + writtenAt(bot, where))
        : insertInto(textAt(doc, address, where.field ?? '', where.locale), `](${link}`, beginning),
    ),
  ]
}

/** Pictures and systems are addressed by https. */
export const secureAddress: FixMaker = ({ where }, bot) => {
  const address = addressOf(bot, where)
  const bare = writtenAt(bot, where).replace(/^http:\/\//i, '')
  const whole = `https://${bare}`
  if (!address || !SITE.test(bare) || !safeLink(whole)) return []
  return [
    fix('secure-address', 'écrire https:// devant', 'write https:// before it', (doc) =>
      setValue(doc, address, where.field ?? '', whole),
    ),
  ]
}

export const secureLink: FixMaker = ({ where, data: { link = '' } }, bot) => {
  const address = addressOf(bot, where)
  if (!address) return []
  return [
    fix('secure-link', 'écrire https:// au lieu de http://', 'write https:// instead of http://', (doc) =>
      where.locale === undefined
        ? setValue(doc, address, where.field ?? '', writtenAt(bot, where).replace(/^http:/i, 'https:'))
        : insertInto(textAt(doc, address, where.field ?? '', where.locale), `](${link}`, 's', 'http'.length),
    ),
  ]
}

/** The whole address in a field of its own: a problem tells only its beginning. */
function writtenAt(bot: Bot, where: Where): string {
  const { step } = stepAt(bot, where) ?? {}
  const list = step && where.item !== undefined ? listOf(step, where.item) : undefined
  const items = list === undefined ? [] : (step as unknown as Record<string, { id: string }[]>)[list]
  const record =
    where.step === undefined
      ? bot.settings
      : where.item === undefined
        ? step
        : items?.find(({ id }) => id === where.item)
  return String((record as Record<string, unknown> | undefined)?.[where.field ?? ''] ?? '').trim()
}

/** Into the address behind `](`, `skipped` characters on. */
function insertInto(text: Y.Text | undefined, found: string, inserted: string, skipped = 0): void {
  const at = text ? text.toString().indexOf(found) : -1
  if (text && at >= 0) text.insert(at + 2 + skipped, inserted)
}

function completeContact(contact: string) {
  const trimmed = contact.trim()
  const whole = PHONE.test(trimmed) ? `tel:${trimmed.replace(/[ .-]/g, '')}` : beginningOf(trimmed) + trimmed
  if (whole === trimmed) return []
  return [
    fix('complete-link', `écrire «\u00a0${whole}\u00a0»`, `write “${whole}”`, (doc) =>
      setValue(doc, { in: 'settings' }, 'contact', whole),
    ),
  ]
}

/** The record in which the words stand. */
function addressOf(bot: Bot, where: Where): Address | undefined {
  if (where.entry !== undefined) return { in: 'entries', id: where.entry }
  if (where.step === undefined) return where.flow === undefined ? { in: 'settings' } : { in: 'flows', id: where.flow }
  const here = stepAt(bot, where)
  if (!here || where.item === undefined) return here?.address
  const list = listOf(here.step, where.item)
  return list === undefined ? undefined : { ...here.address, items: [[list, where.item]] }
}
