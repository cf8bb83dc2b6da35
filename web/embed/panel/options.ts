/** A list of options, and what becomes of it once one is taken. */
import { h, icon, icons, unseen } from './dom.ts'
import type { Words } from './words.ts'

/** Among more options than this there is a box to search them; the compiler tells such steps by the same number. */
export const MANY = 10

export const listOf = (words: Words, options: HTMLElement[], look = '') =>
  h(
    'ul',
    { className: `options ${look}`, ariaLabel: words.choices },
    ...options.map((option) => {
      option.dir = 'auto'
      return h('li', {}, option)
    }),
  )

/** Taken or passed options stay, and keep the focus where it was, but do nothing. */
export function closeAsk(node: HTMLElement, chosen: readonly number[], words: Words) {
  node.querySelector('.search')?.remove()
  node.querySelectorAll('li>button,.confirm').forEach((option, at) => {
    option.ariaDisabled = 'true'
    option.ariaPressed = null
    if (!chosen.includes(at) || option.classList.contains('chosen')) return
    option.classList.add('chosen')
    option.prepend(icon(icons.check))
    option.append(unseen(` (${words.chosen})`))
  })
}
