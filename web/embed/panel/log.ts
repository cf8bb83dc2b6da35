/** Draws the lines of a conversation and follows their changes. */
import type { Conversation, Line } from '../talk/conversation.ts'
import { button, h, icon, icons, unseen } from './dom.ts'
import { drawText, link } from './drawText.ts'
import type { Words } from './words.ts'

export interface LogActions {
  press(line: Line, option: number): void
  back(): void
  restart(): void
}

export function createLog(words: Words, { press, back, restart }: LogActions) {
  const element = h('div', { className: 'log', role: 'log', ariaLive: 'off', ariaLabel: words.log, tabIndex: 0 })
  const correct = button('correct', back, words.correct)
  const after = h('div', { className: 'after' }, button('chip', restart, icon(icons.again), words.restart))
  const nodes = new Map<Line, HTMLElement>()

  function draw(line: Line): HTMLElement {
    const { from, text, contact, options } = line
    const node = h('div', { className: `line ${from}` })
    if (text) {
      const said = from === 'bot' ? drawText(text, words.newTab) : [text]
      node.append(unseen(words[from]), h('div', { className: 'bubble', dir: 'auto' }, ...said))
    }
    if (contact) node.append(linkTo(contact))
    if (options) {
      const items = options.map((label, at) =>
        h(
          'li',
          {},
          Object.assign(
            button('chip', () => press(line, at), label),
            { dir: 'auto' },
          ),
        ),
      )
      node.append(h('ul', { className: 'options', ariaLabel: words.choices }, ...items))
    }
    return node
  }

  /** A button-like link to people. */
  function linkTo(contact: string): HTMLElement {
    const [, address] = /^(?:mailto|tel):(.*)$/.exec(contact) ?? []
    const made = link(contact, words.newTab, icon(icons.human), address ?? words.contact)
    made.className = 'chip'
    return made
  }

  /** Pressed or passed options stay, and keep the focus where it was, but do nothing. */
  function mark(line: Line, node: HTMLElement, live: boolean) {
    node.querySelectorAll('li>button').forEach((option, at) => {
      option.ariaDisabled = live ? null : 'true'
      if (line.chosen !== at || option.classList.contains('chosen')) return
      option.classList.add('chosen')
      option.prepend(icon(icons.check))
      option.append(unseen(` (${words.chosen})`))
    })
  }

  return {
    element,
    linkTo,

    /** Shows `node` in place of a conversation. */
    show(node: Node) {
      nodes.clear()
      element.replaceChildren(node)
    },

    update({ lines, asking, answers, state }: Conversation) {
      if (nodes.size === 0) element.replaceChildren()
      nodes.forEach((node, line) => {
        if (lines.includes(line)) return
        node.remove()
        nodes.delete(line)
      })
      correct.remove()
      after.remove()
      let first: HTMLElement | undefined
      for (const line of lines) {
        let node = nodes.get(line)
        if (!node) {
          node = draw(line)
          nodes.set(line, node)
          element.append(node)
          first ??= node
        }
        if (line.options) mark(line, node, line === asking)
        if (answers > 0 && line.answer === answers) node.append(correct)
      }
      if (state?.outcome && state.at < 0) element.append(after)
      // No further than the first new line, so that long answers are read from their beginning.
      if (first) element.scrollTop = first.offsetTop - 16
    },

    /** The first option that may be pressed. */
    option: () => element.querySelector<HTMLElement>('li>button:not([aria-disabled])'),
  }
}
