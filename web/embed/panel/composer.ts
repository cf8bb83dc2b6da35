/** The text box: Enter sends, Shift+Enter begins a new line, the keyboard fits what is asked. */
import { rich } from '../part.ts'
import { h, icon, icons } from './dom.ts'
import type { Words } from './words.ts'

export function createComposer(words: Words, send: (text: string) => void) {
  const box = h('textarea', {
    rows: 1,
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
    box,
    h('button', { className: 'send', ariaLabel: words.send }, icon(icons.send)),
  )

  function grow() {
    // Empty, the box reads as the panel does.
    box.dir = box.value && 'auto'
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight}px`
  }

  return {
    element,
    box,
    /** Fits the keyboard and the browser's suggestions to what is asked. */
    expect(input: string) {
      rich?.fitBox(box, input, words)
    },
  }
}
