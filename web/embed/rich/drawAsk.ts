/** Draws options that are more than buttons in a row: with pictures, as a score, or several to take at once. */
import type { Ask } from '../../../schema/interpreter/types.ts'
import { fold } from '../../../schema/text/fold.ts'
import { button, h, icon, icons } from '../panel/dom.ts'
import { listOf, MANY } from '../panel/options.ts'
import type { Words } from '../panel/words.ts'
import { drawPicture } from './drawMedia.ts'
import { wordsIn } from './words.ts'

export function drawAsk(
  { options, pictures, several, look }: Ask,
  words: Words,
  choose: (chosen: number[]) => void,
): HTMLElement[] {
  const own = wordsIn(words)
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
    if (several) option.ariaPressed = 'false'
    if (look) option.ariaLabel = look === 'thumbs' ? (own.thumbs[at] ?? '') : own.score(label, options.at(-1) ?? '')
    return option
  })
  const list = listOf(words, buttons, look ?? (pictures && 'pictured'))
  const found = look || options.length <= MANY ? [] : [searchOf(list, own.search)]
  if (!several) return [...found, list]

  const [least, most] = several
  const hint = h('p', { className: 'hint' }, own.several(least, most || options.length))
  const confirm = button(
    'chip confirm',
    () => {
      if (!confirm.ariaDisabled) choose(pressed())
    },
    icon(icons.check),
    own.confirm,
  )
  const pressed = () => buttons.flatMap((option, at) => (isPressed(option) ? at : []))
  function fit() {
    const { length } = pressed()
    confirm.ariaDisabled = length < least || (most && length > most) ? 'true' : null
  }
  fit()
  return [hint, ...found, list, confirm]
}

const isPressed = (option: HTMLElement) => option.ariaPressed === 'true'

/** A box that leaves those options on show that have its words, whatever their accents and case. */
function searchOf(list: HTMLElement, label: string): HTMLElement {
  const box = h('input', {
    type: 'search',
    className: 'search',
    placeholder: label,
    ariaLabel: label,
    oninput() {
      const words = fold(box.value).split(' ')
      for (const item of list.children) {
        const text = fold(item.textContent)
        ;(item as HTMLElement).hidden = !words.every((word) => text.includes(word))
      }
    },
  })
  return box
}
