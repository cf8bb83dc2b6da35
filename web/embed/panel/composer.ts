/** The text box: Enter sends, Shift+Enter begins a new line, the keyboard fits what is asked. */
import { h, icon, icons } from './dom.ts'
import type { Words } from './words.ts'

const keyboards: Record<string, [mode: string, complete: AutoFill]> = {
  email: ['email', 'email'],
  phone: ['tel', 'tel'],
  number: ['decimal', 'off'],
}

export function createComposer(words: Words, send: (text: string) => void) {
  const box = h('textarea', {
    rows: 1,
    dir: 'auto',
    ariaLabel: words.write,
    placeholder: words.write,
    enterKeyHint: 'send',
    oninput: grow,
    onkeydown(event) {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
      event.preventDefault()
      element.requestSubmit()
    },
  })
  // Beside the box, which takes any words; what is picked can be read before it is sent.
  const picker = h('input', {
    hidden: true,
    ariaLabel: words.pick,
    oninput() {
      box.value = picker.value
      grow()
    },
  })
  const element = h(
    'form',
    {
      className: 'composer',
      onsubmit(event) {
        event.preventDefault()
        const text = box.value
        box.value = ''
        grow()
        if (text.trim()) send(text)
        else box.focus()
      },
    },
    picker,
    box,
    h('button', { className: 'send', ariaLabel: words.send }, icon(icons.send)),
  )

  function grow() {
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight}px`
  }

  return {
    element,
    box,
    /** Fits the keyboard and the browser's suggestions to what is asked. */
    expect(input: string) {
      ;[box.inputMode, box.autocomplete] = keyboards[input] ?? ['text', 'off']
      picker.hidden = !/^(date|time)$/.test(input)
      picker.type = picker.hidden ? 'text' : input
    },
  }
}
