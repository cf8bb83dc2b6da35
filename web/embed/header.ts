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
  readonly title: HTMLElement
  readonly #more: HTMLElement
  readonly #menu: HTMLElement

  constructor(words: Words, actions: HeaderActions) {
    this.title = h('h2', { id: 'title', tabindex: '-1', dir: 'auto' })
    const human = h(
      'button',
      { class: 'human', 'aria-label': words.human, title: words.human },
      icon(icons.human),
      words.humanShort,
    )
    human.onclick = () => actions.human()
    this.#more = h(
      'button',
      { class: 'icon', 'aria-label': words.menu, title: words.menu, 'aria-expanded': 'false', 'aria-controls': 'menu' },
      icon(icons.more),
    )
    this.#more.onclick = () => this.fold(!this.#menu.hidden)
    this.#menu = h('div', { class: 'menu', id: 'menu' }, this.#item(words.restart, icons.again, actions.restart))
    if (actions.close) this.#menu.append(this.#item(words.close, icons.cross, actions.close))
    this.#menu.hidden = true
    this.element = h(
      'header',
      {},
      h('span', { class: 'face' }, icon(icons.bot)),
      h('div', { class: 'name' }, this.title, h('p', {}, words.assistant)),
      human,
      this.#more,
    )
    if (actions.close) {
      const close = h('button', { class: 'icon', 'aria-label': words.close, title: words.close }, icon(icons.close))
      close.onclick = actions.close
      this.element.append(close)
    }
    this.element.append(this.#menu)
  }

  get isMenuOpen(): boolean {
    return !this.#menu.hidden
  }

  fold(folded: boolean): void {
    this.#menu.hidden = folded
    this.#more.setAttribute('aria-expanded', String(!folded))
    const target = folded ? this.#more : this.#menu.querySelector('button')
    if (this.element.contains((this.element.getRootNode() as ShadowRoot).activeElement)) target?.focus()
  }

  #item(label: string, path: string, act: () => void) {
    const item = h('button', {}, icon(path), label)
    item.onclick = () => {
      this.fold(true)
      act()
    }
    return item
  }
}
