/** The script of the page on which a tester plays a draft: the real widget, and a way to leave a remark on each message. */
import type { Chat, Manifest } from '../contract.ts'
import { h } from '../panel/dom.ts'
import { mount } from '../widget.ts'
import { offerRemark, type Remark } from './remark.ts'
import { style } from './style.ts'
import { wordsIn } from './words.ts'

/** The answer of `GET /try/<secret>/draft.json`. */
interface Draft {
  manifest: Manifest
  /** The ids behind the numbers of the spec. */
  steps: string[]
  entries: string[]
}

const host = document.querySelector<Chat>('clew-chat')!
const base = new URL(`${location.pathname}/`, location.href)
const words = wordsIn(document.documentElement.lang)

async function begin(): Promise<void> {
  const answer = await fetch(new URL('draft.json', base))
  // The link was stopped or the draft broken meanwhile: this page says so when it is loaded.
  if (answer.status === 404 || answer.status === 409) return location.reload()
  if (!answer.ok) throw new Error(`${answer.status} for the draft`)
  const { manifest, steps, entries } = (await answer.json()) as Draft
  const root = host.attachShadow({ mode: 'open' })
  // Another language has another panel.
  new MutationObserver(() => {
    for (const line of root.querySelectorAll<HTMLElement>('.line.bot:not([data-offered])')) {
      line.dataset.offered = ''
      const { step, entry } = line.dataset
      offerRemark(line, { step: steps[Number(step)] ?? '', entry: entries[Number(entry)] ?? '' }, words, send)
    }
  }).observe(root, { childList: true, subtree: true })
  const widget = await mount(host, root, h('button'), manifest, base.href)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  root.adoptedStyleSheets.push(sheet)
  widget('open', true)
}

async function send(remark: Remark): Promise<string> {
  try {
    const answer = await fetch(new URL('remarks', base), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(remark),
    })
    if (answer.ok) return ''
    const { error } = (await answer.json()) as { error?: { message?: string } }
    return error?.message ?? words.away
  } catch {
    return words.away
  }
}

begin().catch((error: unknown) => {
  console.error(error)
  host.textContent = host.dataset.trouble ?? ''
})
