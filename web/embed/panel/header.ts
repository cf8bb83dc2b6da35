/** The head of the panel: who speaks, the way to a human, the menu. */
import { button, h, icon, icons } from './dom.ts'
import type { Words } from './words.ts'

export interface HeaderActions {
  human(): void
  restart(): void
  /** The menu was opened. */
  menu(box: HTMLElement): void
  /** Absent where the chat stands in the page. */
  close?(): void
}

export function createHeader(words: Words, { human, restart, menu: open, close }: HeaderActions) {
  const title = h('h2', { id: 'title', tabIndex: -1, dir: 'auto' })
  const tool = (look: string, label: string, path: string, act: () => void, text?: string) =>
    Object.assign(button(look, act, icon(path), text), { ariaLabel: label, title: label })
  const box = h('div', { className: 'menu' }, button('', restart, icon(icons.again), words.restart))
  const menu = h(
    'details',
    { ontoggle: () => menu.open && open(box) },
    h('summary', { className: 'icon', ariaLabel: words.menu, title: words.menu }, icon(icons.more)),
    box,
  )
  const element = h(
    'header',
    {},
    h('span', { className: 'face' }, icon(icons.bot)),
    h('div', { className: 'name' }, title, h('p', {}, words.assistant)),
    tool('human', words.human, icons.human, human, words.humanShort),
    menu,
    close && tool('icon', words.close, icons.close, close),
  )
  return { element, title, menu }
}
