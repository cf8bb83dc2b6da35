/** Draws the options of a question as buttons in a row. */
import type { Ask } from '../../../schema/interpreter/types.ts'
import { rich } from '../part.ts'
import { button, h, icon, icons, unseen } from './dom.ts'
import type { Words } from './words.ts'

export function drawAsk(ask: Ask, words: Words, choose: (chosen: number[]) => void): HTMLElement[] {
  const { pictures, several, look } = ask
  if (rich && (pictures || several || look)) return rich.drawAsk(ask, words, choose)
  return [
    listOf(
      words,
      ask.options.map((label, at) => button('chip', () => choose([at]), label)),
    ),
  ]
}

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
  node.querySelectorAll('li>button,.confirm').forEach((option, at) => {
    option.ariaDisabled = 'true'
    option.ariaPressed = null
    if (!chosen.includes(at) || option.classList.contains('chosen')) return
    option.classList.add('chosen')
    option.prepend(icon(icons.check))
    option.append(unseen(` (${words.chosen})`))
  })
}
