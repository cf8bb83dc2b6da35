/** A bot page by page, without the look of a chat: a heading, what is said, what may be answered, and the answers so far. */
import { rich } from '../part.ts'
import { createComposer } from '../panel/composer.ts'
import { button, h, icon, icons } from '../panel/dom.ts'
import { drawAsk } from '../panel/drawAsk.ts'
import { drawLink, drawText } from '../panel/drawText.ts'
import { createHeader } from '../panel/header.ts'
import type { Panel, PanelActions } from '../panel/panel.ts'
import type { Words } from '../panel/words.ts'
import type { Conversation, Line } from '../talk/conversation.ts'
import { pageOf, pastOf, type Past } from './page.ts'
import { style } from './style.ts'
import { wordsIn } from './words.ts'

const BACK = 'M15 5l-7 7 7 7'

const sheet = new CSSStyleSheet()
sheet.replaceSync(style)

/** Makes what takes the place of a chat's panel. */
export function guideIn(root: ShadowRoot): (words: Words, actions: PanelActions) => Panel {
  root.adoptedStyleSheets.push(sheet)
  return (words, actions) => createGuide(root, words, actions)
}

function createGuide(root: ShadowRoot, words: Words, actions: PanelActions): Panel {
  const own = wordsIn(words)
  const { element: header, title, menu } = createHeader(words, actions)
  const composer = createComposer(words, actions.send)
  const spoken = h('div', { className: 'sr', ariaLive: 'polite' })
  const label = h('p', { className: 'label', id: 'label' })
  const content = h('div', { className: 'content', id: 'content' })
  const ways = h('div', { className: 'ways' })
  const trail = h('nav', { className: 'trail', hidden: true })
  trail.setAttribute('aria-labelledby', 'answered')
  const heading = h('h3', { id: 'heading', tabIndex: -1, dir: 'auto' })
  const box = h(
    'div',
    { className: 'own', hidden: true },
    label,
    composer.element,
    h('p', { className: 'careful' }, words.careful),
  )
  // What is typed here is no shortcut of the page.
  const keep = (event: Event) => event.stopPropagation()
  const element = h(
    'section',
    {
      className: 'guide',
      lang: words.language,
      hidden: true,
      onkeyup: keep,
      onkeypress: keep,
      onkeydown(event) {
        keep(event)
        if (event.key === 'Escape') menu.open = false
      },
      onclick({ target }) {
        if (!(target as Element).closest('summary')) menu.open = false
      },
    },
    header,
    h('div', { className: 'columns' }, h('div', { className: 'page' }, content, box, ways), trail),
    spoken,
  )
  element.setAttribute('aria-labelledby', 'title')
  const focused = () => root.activeElement
  let shown: unknown[] = []

  const isShown = (now: unknown[]) => now.length === shown.length && now.every((one, at) => one === shown[at])

  const draw = ({ text, media, contact }: Line) =>
    h(
      'div',
      { className: 'said', dir: 'auto' },
      ...drawText(text, words.newTab),
      ...((media && rich?.drawMedia(media, words)) ?? []),
      contact ? linkTo(contact) : undefined,
    )

  /** A button-like link to people. */
  function linkTo(contact: string) {
    const [, address = words.contact] = /^(?:mailto|tel):(.*)$/.exec(contact) ?? []
    return drawLink([address, contact], words, icons.human)
  }

  /** The words of a line, drawn within a heading or beside it. */
  const inline = (markdown: string) => drawText(markdown, words.newTab).flatMap((node) => [...node.childNodes])

  function show(conversation: Conversation) {
    const page = pageOf(conversation, title.textContent)
    const { before, after, question, refusal, asking, isOpen, ended } = page
    const past = pastOf(conversation)
    box.hidden = false
    heading.replaceChildren(...inline(page.heading))
    content.replaceChildren(
      ...before.map(draw),
      heading,
      ...refusal.map((line) => Object.assign(draw(line), { className: 'said notice', role: 'alert' })),
      ...after.map(draw),
      ...(question ? [h('h4', { dir: 'auto' }, ...inline(question))] : []),
      ...(asking?.ask ? drawAsk(asking.ask, words, (chosen) => actions.choose(asking, chosen)) : []),
    )
    label.hidden = isOpen
    label.textContent = past.length > 0 ? own.askElse : own.ask
    composer.box.placeholder = isOpen ? own.write : words.write
    composer.box.ariaLabel = isOpen ? lineOf(question || page.heading) : label.textContent
    box.classList.toggle('open', isOpen)
    drawWays(past, ended)
    drawTrail(past)
  }

  const lineOf = (markdown: string) =>
    inline(markdown)
      .map((node) => node.textContent)
      .join('')

  function drawWays(past: readonly Past[], ended: boolean) {
    const last = past.at(-1)?.line.answer
    ways.replaceChildren(
      ...(last ? [button('way', () => actions.correct(last), icon(BACK), own.previous)] : []),
      ...(ended ? [button('chip', actions.restart, icon(icons.again), words.restart)] : []),
    )
  }

  function drawTrail(past: readonly Past[]) {
    trail.hidden = past.length === 0
    trail.replaceChildren(
      h('h4', { id: 'answered' }, own.answered),
      h(
        'ol',
        {},
        ...past.map(({ question, line: { text, answer = 0 } }) => {
          const said = h('div', { dir: 'auto', lang: content.lang }, h('p', {}, lineOf(question)), h('b', {}, text))
          const change = button('correct', () => actions.correct(answer), words.change)
          change.ariaLabel = `${words.change} ${text.slice(0, 80)}`
          return h('li', {}, said, change)
        }),
      ),
    )
  }

  return {
    element,
    title,
    composer,
    focused,
    log: {
      element: content,
      linkTo,
      show(node) {
        shown = []
        box.hidden = true
        ways.replaceChildren()
        content.replaceChildren(node)
      },
      note(node) {
        node.className = 'notice'
        content.prepend(node)
      },
      update(conversation) {
        const { lines, state } = conversation
        const now = [lines.length, lines.at(-1), state?.at, state?.outcome, state?.answers.length]
        if (isShown(now)) return
        const isFirst = shown.length === 0
        const inside = focused()
        shown = now
        show(conversation)
        if (isFirst) return
        // It keeps its height until the visitor does something, so that nothing on the page moves by itself.
        ;(root.host as HTMLElement).style.height = 'auto'
        element.style.minHeight = '640px'
        const refused = content.querySelector('.notice')
        if (inside && inside !== title && !(refused && inside === composer.box)) heading.focus()
      },
      option: () => heading,
    },
    announcer: {
      element: spoken,
      /** Whoever does something here is led to the new heading instead. */
      say(...said) {
        if (shown.length > 0 && !focused()) spoken.replaceChildren(...said)
      },
      destroy: () => undefined,
    },
    destroy: () => element.remove(),
  }
}
