/** The text box: Enter sends, Shift+Enter begins a new line, the keyboard fits what is asked. */
import { h, icon, icons } from './dom.ts'
import type { Words } from './words.ts'

const keyboards: Record<string, [inputmode: string, autocomplete: string]> = {
  email: ['email', 'email'],
  phone: ['tel', 'tel'],
  number: ['decimal', 'off'],
  date: ['text', 'off'],
}

export class Composer {
  readonly element: HTMLFormElement
  readonly box: HTMLTextAreaElement

  constructor(words: Words, send: (text: string) => void) {
    this.box = h('textarea', {
      rows: '1',
      dir: 'auto',
      'aria-label': words.write,
      placeholder: words.write,
      enterkeyhint: 'send',
    })
    const button = h('button', { class: 'send', 'aria-label': words.send, type: 'submit' }, icon(icons.send))
    this.element = h('form', { class: 'composer' }, this.box, button)
    this.expect('text')
    this.box.oninput = () => this.#grow()
    this.box.onkeydown = (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
      event.preventDefault()
      this.element.requestSubmit()
    }
    this.element.onsubmit = (event) => {
      event.preventDefault()
      const text = this.box.value
      this.box.value = ''
      this.#grow()
      if (text.trim()) send(text)
      else this.box.focus()
    }
  }

  /** Fits the keyboard and the browser's suggestions to what is asked. */
  expect(input: string): void {
    const [inputmode, autocomplete] = keyboards[input] ?? ['text', 'off']
    this.box.inputMode = inputmode
    this.box.setAttribute('autocomplete', autocomplete)
  }

  #grow() {
    const { style } = this.box
    style.height = 'auto'
    style.height = `${this.box.scrollHeight}px`
    this.element.classList.toggle('filled', this.box.value.trim() !== '')
  }
}
