/** Draws the lines of a conversation and follows their changes. */
import type { Conversation, Line } from './conversation.ts'
import { chip, h, icon, icons, unseen } from './dom.ts'
import { drawText, link } from './drawText.ts'
import type { Words } from './words.ts'

export interface LogActions {
  press(line: Line, option: number): void
  back(): void
  restart(): void
}

export class Log {
  readonly element: HTMLElement
  readonly #nodes = new Map<Line, HTMLElement>()
  readonly #correct: HTMLElement
  readonly #after: HTMLElement

  constructor(
    private readonly words: Words,
    private readonly actions: LogActions,
  ) {
    this.element = h('div', { class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': words.log, tabindex: '0' })
    this.#correct = h('button', { class: 'correct' }, words.correct)
    this.#correct.onclick = () => actions.back()
    const again = chip(words.restart, icons.again)
    again.onclick = () => actions.restart()
    this.#after = h('div', { class: 'after' }, again)
  }

  /** Shows `nodes` in place of a conversation. */
  show(...nodes: Node[]): void {
    this.#nodes.clear()
    this.element.replaceChildren(...nodes)
  }

  update(conversation: Conversation): void {
    const { lines, asking, answers, state } = conversation
    if (this.#nodes.size === 0) this.element.replaceChildren()
    this.#nodes.forEach((node, line) => {
      if (lines.includes(line)) return
      node.remove()
      this.#nodes.delete(line)
    })
    let first: HTMLElement | undefined
    for (const line of lines) {
      const node = this.#nodes.get(line) ?? this.#draw(line)
      if (!this.#nodes.has(line)) {
        this.#nodes.set(line, node)
        this.element.append(node)
        first ??= node
      }
      if (line.options) this.#mark(line, node, line === asking)
      if (line.answer !== undefined && line.answer === answers) node.append(this.#correct)
    }
    if (answers === 0) this.#correct.remove()
    if (state?.outcome && state.at < 0) this.element.append(this.#after)
    else this.#after.remove()
    if (first) this.#reveal(first)
  }

  /** The first option that may be pressed. */
  get option(): HTMLElement | undefined {
    return this.element.querySelector<HTMLElement>('li>button:not([aria-disabled])') ?? undefined
  }

  #draw(line: Line): HTMLElement {
    const { words } = this
    const node = h('div', { class: `line ${line.from}`, 'data-from': line.from })
    if (line.text) {
      const { bot, you, newTab } = words
      const isBot = line.from === 'bot'
      const said = isBot ? drawText(line.text, newTab) : [document.createTextNode(line.text)]
      node.append(unseen(isBot ? bot : you), h('div', { class: 'bubble', dir: 'auto' }, ...said))
    }
    if (line.contact) node.append(this.contact(line.contact))
    if (line.options) {
      const items = line.options.map((label, at) => {
        const button = chip(label)
        button.dir = 'auto'
        button.onclick = () => this.actions.press(line, at)
        return h('li', {}, button)
      })
      node.append(h('ul', { class: 'options', 'aria-label': words.choices }, ...items))
    }
    return node
  }

  /** A button-like link to people. */
  contact(address: string): HTMLElement {
    const [, scheme, rest = ''] = /^(\w+):(.*)$/.exec(address) ?? []
    const label = scheme === 'mailto' || scheme === 'tel' ? rest : this.words.contact
    const made = link(address, this.words.newTab, icon(icons.human), document.createTextNode(label))
    made.className = 'chip'
    return made
  }

  /** Pressed or passed options stay, and keep the focus where it was, but do nothing. */
  #mark(line: Line, node: HTMLElement, live: boolean) {
    node.querySelectorAll('li>button').forEach((button, at) => {
      if (live) button.removeAttribute('aria-disabled')
      else button.setAttribute('aria-disabled', 'true')
      if (line.chosen !== at || button.classList.contains('chosen')) return
      button.classList.add('chosen')
      button.prepend(icon(icons.check))
      button.append(unseen(` (${this.words.chosen})`))
    })
  }

  /** Scrolls no further than the first new line, so that long answers are read from their beginning. */
  #reveal(first: HTMLElement) {
    this.element.scrollTop = Math.min(first.offsetTop - 16, this.element.scrollHeight)
  }
}
