/** A guide without a server, for tests: draws its pages and reads them back as a strict parser does. */
import { Parser } from 'saxen'
import type { Bot } from '../../../schema/bot/bot.ts'
import { compileBot } from '../../../schema/compile/compile.ts'
import type { Spec } from '../../../schema/spec/spec.ts'
import type { Given } from '../address.ts'
import { readGiven } from '../address.ts'
import { Here } from '../here.ts'
import { drawPage } from '../page.ts'
import { readyToPlay, walk, type Played, type Walk } from '../walk.ts'
import { wordsIn } from '../words.ts'

export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

/** Throws where a document isn't well-formed. */
export function parsed(document: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  const decode = (text: string) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
  const parser = new Parser()
  const fail = (message: string | Error) => {
    throw new Error(String(message))
  }
  parser.on('error', fail)
  parser.on('warn', fail)
  parser.on('openTag', (name: string, attributes: () => Record<string, string>) => {
    const element = {
      name,
      attributes: Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(value)])),
      children: [],
    }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closeTag', () => void open.pop())
  parser.on('text', (text: string) => {
    if (/&(?!#\d+;)/.test(text)) fail(`An open & in ${text}`)
    open.at(-1)!.children.push(decode(text))
  })
  parser.parse(document)
  return root
}

export function all(element: Element, wanted: (element: Element) => boolean): Element[] {
  const inside = element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, wanted)))
  return wanted(element) ? [element, ...inside] : inside
}
export const textOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
export const named = (element: Element, name: string) => all(element, (one) => one.name === name)
export const looking = (element: Element, look: string) =>
  all(element, ({ attributes }) => (attributes.class ?? '').split(' ').includes(look))

/** What a link or a button leads to. */
export function leadsTo(page: Element, link: Element): Given[] {
  const written =
    link.name === 'a'
      ? new URL(link.attributes.href!, 'http://clew/p/key/').searchParams.getAll('a')
      : named(formAround(page, link), 'input')
          .filter(({ attributes }) => attributes.name === 'a')
          .map(({ attributes }) => attributes.value ?? '')
  return written.flatMap((one) => readGiven(one) ?? [])
}
const formAround = (page: Element, button: Element) =>
  named(page, 'form').find((form) => all(form, (one) => one === button).length > 0)!

export function playedOn(bot: Bot, locale = bot.locales[0] ?? 'en'): Played {
  const spec = compileBot(bot).specs[locale] as Spec
  return { ...readyToPlay(spec), values: { today: '2026-11-20', time: '14:30' } }
}

export function pageOf(
  played: Played,
  given: readonly Given[],
  meanings: readonly Given[] = [],
): { walked: Walk; document: string; page: Element } {
  const { locale } = played.spec
  const words = wordsIn(locale)
  const walked = walk(played, given, words.human)
  const taken = walked.pages.flatMap((page) => page.given ?? [])
  const document = drawPage({
    here: new Here(words, locale, undefined, taken, 'release1', true),
    played,
    walk: walked,
    meanings,
    changed: false,
    titles: {},
    locales: [locale],
    accent: '#4f46e5',
    address: 'https://clew.example/p/key/guide.html',
  })
  return { walked, document, page: parsed(document.replace('<!doctype html>', '')) }
}
