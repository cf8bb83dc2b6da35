/** One page of the guide, as a document. */
import { parseText, plainText } from '../../schema/text/text.ts'
import { queryOf, type Given } from './address.ts'
import { drawField, drawOptions, drawSearch, own, wants } from './ask.ts'
import { drawContact, drawNode, drawSaid } from './draw.ts'
import { drawDocument } from './document.ts'
import type { Here } from './here.ts'
import { html, type Html, type Part } from './html.ts'
import { matterOf } from './matter.ts'
import type { Page, Played, Walk } from './walk.ts'

export interface Shown {
  here: Here
  played: Played
  walk: Walk
  /** What typed words may mean: their options lead there. */
  meanings: readonly Given[]
  /** The address doesn't fit the guide any more. */
  changed: boolean
  titles: Record<string, string>
  locales: readonly string[]
  accent: string
  /** The address of the guide, as search engines know it. */
  address: string
}

/** Search engines keep the first page and the answers, and nothing that a visitor answered. */
export const isPublic = (given: readonly Given[]): boolean =>
  given.length === 0 || (given.length === 1 && given[0]?.is === 'topic')

export function drawPage(shown: Shown): string {
  const { here, played, walk, meanings, changed, accent, address, locales } = shown
  const { spec, steps } = played
  const { words, lang, given } = here
  const { pages, state } = walk
  const page = pages.at(-1)!
  const title = spec.title
  const { before, heading, after, question, refusal } = matterOf(pages, title)
  const said = (parts: typeof before) => parts.map((one) => drawSaid(one, words))
  const { ask } = page
  const wanted = wants(meanings.length > 0 ? undefined : steps(state.at)?.op)
  const base = meanings.length > 0 ? given.slice(0, -1) : given
  const typed = page.given?.is === 'text' ? page.given.text : ''
  const isFirst = given.length === 0
  const asked = ask && [
    drawOptions(ask, here, base, meanings),
    wanted === 'field' && drawField(ask, here, base, refusal.length > 0 ? typed : undefined),
    wanted === 'search' && meanings.length === 0 && drawSearch(here, base, 'question'),
  ]
  const name = plainText([{ is: 'paragraph', of: heading }])
  const contact = drawContact(page.contact, words)
  const main: Part[] = [
    changed && html`<p class="notice" role="status" ${own(here)}>${words.changed}</p>`,
    said(before),
    before.length > 0 && contact,
    html`<h1 dir="auto" ${question.length === 0 && html`id="question"`}>${heading.map(drawNode)}</h1>`,
    refusal.length > 0 && html`<div class="notice" id="wrong" role="alert">${said(refusal)}</div>`,
    said(after),
    before.length === 0 && contact,
    question.length > 0 && html`<h2 id="question" dir="auto">${question.map(drawNode)}</h2>`,
    asked,
    drawWays(here, pages, base, !ask),
    wanted !== 'search' && drawSearch(here, base, isFirst ? 'first' : 'else'),
    isFirst && drawTopics(played, here),
  ]
  const summary = plainText([...before, ...after].flatMap(({ text }) => parseText(text))) || spec.title
  const isKnown = isPublic(given) && !changed
  const canonical = isKnown || here.to(given) ? address + queryOf(lang, given) : address + queryOf(lang, [])
  return drawDocument({
    locale: here.locale,
    title: name === title ? title : `${name} – ${title}`,
    description: summary.replace(/\s+/g, ' ').slice(0, 160),
    canonical,
    robots: isKnown ? 'index, follow' : 'noindex, follow',
    accent,
    alternates: isFirst && lang ? locales.map((locale) => [locale, address + queryOf(locale, [])]) : [],
    header: html`<p class="name" dir="auto">${isFirst ? title : html`<a href="${here.to([])}">${title}</a>`}</p>
      <p class="hint" ${own(here)}>${words.assistant}</p>`,
    main,
    trail: drawTrail(here, meanings.length > 0 ? pages.slice(0, -1) : pages),
    footer: drawLanguages(here, locales),
  })
}

/** Back, from the beginning, and to people. */
function drawWays(here: Here, pages: readonly Page[], base: readonly Given[], ended: boolean): Html {
  const { words } = here
  const previous = base.length > 0 && here.link(base.slice(0, before(pages, base.length)), 'way', words.previous)
  const again =
    base.length > 0 && html`<a class="${ended ? 'button' : 'way'}" href="${here.to([])}">${words.restart}</a>`
  const human = base.at(-1)?.is !== 'human' && here.link([...base, { is: 'human' }], 'way', words.human)
  return html`<div class="ways" ${own(here)}>${previous}${again}${human}</div>`
}

/** The page of the question before that of page `at`: tries that were refused are no pages to go back to. */
function before(pages: readonly Page[], at: number): number {
  const first = (from: number): number => (from > 0 && isSame(pages[from]!) ? first(from - 1) : from)
  return first(Math.max(0, first(at) - 1))
}

/** Whether a page still asks what the one before asked. */
const isSame = ({ ask }: Page) => ask !== undefined && ask.again && !ask.text

/** What was answered, each to be gone back to. */
function drawTrail(here: Here, pages: readonly Page[]): Html | undefined {
  const { words, given } = here
  const items = pages.slice(1).flatMap((page, at) => {
    // What was not understood is no step.
    if (page.given?.is === 'none' || isSame(page)) return []
    const { question: below, heading } = matterOf(pages.slice(0, at + 1), '')
    const question = plainText([{ is: 'paragraph', of: below.length > 0 ? below : heading }])
    const back = here.link(given.slice(0, at), 'change', words.change, `${words.change}: ${page.answer.slice(0, 80)}`)
    return html`<li>
      <div dir="auto"><span class="hint">${question}</span> <b>${page.answer}</b></div>
      <div ${own(here)}>${back}</div>
    </li>`
  })
  return items.length === 0
    ? undefined
    : html`<nav class="trail" aria-labelledby="answered">
        <h2 id="answered" ${own(here)}>${words.answered}</h2>
        <ol>
          ${items}
        </ol>
      </nav>`
}

/** Everything that the guide can answer, for those who look through it and for search engines. */
function drawTopics({ spec, topics }: Played, here: Here): Html | undefined {
  const titles = topics.titles.slice(0, spec.entries.length)
  if (titles.length === 0) return
  const items = titles.map(
    (title, at) => html`<li>${here.link([{ is: 'topic', name: topics.names[at] ?? '' }], '', title)}</li>`,
  )
  return html`<details class="topics">
    <summary ${own(here)}>${here.words.answers(titles.length)}</summary>
    <ul dir="auto">
      ${items}
    </ul>
  </details>`
}

function drawLanguages({ words, locale, lang }: Here, locales: readonly string[]): Html | undefined {
  if (!lang) return
  const items = locales.map((one) => {
    const name = new Intl.DisplayNames([one], { type: 'language', fallback: 'code' }).of(one) ?? one
    return one === locale
      ? html`<li><span lang="${one}" aria-current="true">${name}</span></li>`
      : html`<li><a href="guide.html${queryOf(one, [])}" lang="${one}" hreflang="${one}">${name}</a></li>`
  })
  return html`<nav aria-label="${words.languages}">
    <ul class="languages">
      ${items}
    </ul>
  </nav>`
}
