/** Draws the options of a question: buttons in a row, with pictures, as a score, or several to take at once. */
import type { Ask } from '../../../schema/interpreter/types.ts'
import { button, h, icon, icons, unseen } from './dom.ts'
import { drawPicture } from './drawMedia.ts'
import type { Words } from './words.ts'

export function drawAsk(
  { options, pictures, several, look }: Ask,
  words: Words,
  choose: (chosen: number[]) => void,
): HTMLElement[] {
  const buttons = options.map((label, at) => {
    const picture = pictures?.[at]
    const option = button(
      'chip',
      () => {
        if (!several) choose([at])
        else if (!option.ariaDisabled) {
          option.ariaPressed = String(!isPressed(option))
          fit()
        }
      },
      picture ? drawPicture(picture) : undefined,
      look === 'stars' ? '★' : label,
    )
    option.dir = 'auto'
    if (several) option.ariaPressed = 'false'
    if (look) option.ariaLabel = look === 'thumbs' ? (words.thumbs[at] ?? '') : words.score(label, options.at(-1) ?? '')
    return option
  })
  const list = h(
    'ul',
    { className: `options ${look ?? (pictures ? 'pictured' : '')}`, ariaLabel: words.choices },
    ...buttons.map((option) => h('li', {}, option)),
  )
  if (!several) return [list]

  const [least, most] = several
  const hint = h('p', { className: 'hint' }, words.several(least, most || options.length))
  const confirm = button(
    'chip confirm',
    () => {
      if (!confirm.ariaDisabled) choose(pressed())
    },
    icon(icons.check),
    words.confirm,
  )
  const pressed = () => buttons.flatMap((option, at) => (isPressed(option) ? at : []))
  function fit() {
    const { length } = pressed()
    confirm.ariaDisabled = length < least || (most && length > most) ? 'true' : null
  }
  fit()
  return [hint, list, confirm]
}

const isPressed = (option: HTMLElement) => option.ariaPressed === 'true'

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
