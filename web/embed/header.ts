/** The head of the panel: who speaks, the way to a human, the menu. */
import { h, icon, icons } from './dom.ts'
import type { Words } from './words.ts'

export interface HeaderActions {
  human(): void
  restart(): void
  /** Absent where the chat stands in the page. */
  close?(): void
}

export class Header {
  readonly element: HTMLElement
  readonly title = h('h2', { id: 'title', tabindex: '-1', dir: 'auto' })
  readonly #menu: HTMLDetailsElement

  constructor(words: Words, actions: HeaderActions) {
    const { human, humanShort, menu, restart, close } = words
    const button = (look: string, label: string, path: string, act: () => void, text?: string) => {
      const made = h('button', { class: look, 'aria-label': label, title: label }, icon(path), text)
      made.onclick = act
      return made
    }
    this.#menu = h(
      'details',
      {},
      h('summary', { class: 'icon', 'aria-label': menu, title: menu }, icon(icons.more)),
      h('div', { class: 'menu' }, button('', restart, icons.again, actions.restart, restart)),
    )
    this.element = h(
      'header',
      {},
      h('span', { class: 'face' }, icon(icons.bot)),
      h('div', { class: 'name' }, this.title, h('p', {}, words.assistant)),
      button('human', human, icons.human, actions.human, humanShort),
      this.#menu,
      actions.close && button('icon', close, icons.close, actions.close),
    )
  }

  /** Closes the menu; answers whether it was open. */
  fold(): boolean {
    const { open } = this.#menu
    this.#menu.open = false
    return open
  }
}
