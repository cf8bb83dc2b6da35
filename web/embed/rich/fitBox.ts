/** The text box where a value is asked for: the keyboard fits it, and a day or a time can be picked. */
import { h } from '../panel/dom.ts'
import type { Words } from '../panel/words.ts'
import { wordsIn } from './words.ts'

const keyboards: Record<string, [mode: string, complete: AutoFill]> = {
  email: ['email', 'email'],
  phone: ['tel', 'tel'],
  number: ['decimal', 'off'],
}
const pickers = new WeakMap<HTMLElement, HTMLInputElement>()

export function fitBox(box: HTMLTextAreaElement, input: string, words: Words): void {
  ;[box.inputMode, box.autocomplete] = keyboards[input] ?? ['text', 'off']
  const isPicked = /^(date|time)$/.test(input)
  let picker = pickers.get(box)
  if (isPicked && !picker) {
    picker = h('input', {
      ariaLabel: wordsIn(words).pick,
      // The box takes any words; what is picked can be read there before it is sent.
      oninput({ target }) {
        box.value = (target as HTMLInputElement).value
        box.dispatchEvent(new Event('input'))
      },
    })
    pickers.set(box, picker)
    box.before(picker)
  }
  if (!picker) return
  picker.hidden = !isPicked
  picker.type = isPicked ? input : 'text'
}
