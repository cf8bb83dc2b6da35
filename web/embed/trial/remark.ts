/** “Leave a remark” on each message of the bot, and the short form behind it. */
import { button, h, icon } from '../panel/dom.ts'
import type { Words } from './words.ts'

/** What a remark is about, and what it says. */
export interface Remark {
  step: string
  entry: string
  quote: string
  text: string
  name: string
}

/** Resolves with '' when the team has it, else with why not. */
export type Send = (remark: Remark) => Promise<string>

const PEN = 'M21 12a8 8 0 0 1-8 8H4l2-3a8 8 0 1 1 15-5M9 12h6'
const LONGEST_QUOTE = 200

/** Given once, the name stands there for the next remark. */
let name = ''

/** Puts the offer under a message; `about` is what said it. */
export function offerRemark(line: HTMLElement, about: Pick<Remark, 'step' | 'entry'>, words: Words, send: Send): void {
  const bubble = line.querySelector<HTMLElement>('.bubble')
  const quote = (bubble ?? line).innerText.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE)
  const leave = button('leave', open, icon(PEN), words.leave)
  leave.ariaLabel = words.leaveOn.replace('{words}', () => quote.slice(0, 60))
  const thanks = h('p', { className: 'thanks', role: 'status' })
  thanks.hidden = true
  if (bubble) bubble.after(leave, thanks)
  else line.append(leave, thanks)

  function open() {
    const text = h('textarea', { maxLength: 1_000, required: true, id: 'remark-text' })
    const from = h('input', { maxLength: 60, value: name, id: 'remark-name', autocomplete: 'name' })
    const wrong = h('p', { role: 'alert' })
    const submit = h('button', { className: 'chip', type: 'submit' }, words.send)
    const cancel = button('chip', close, words.cancel)
    cancel.type = 'button'
    const form = h(
      'form',
      { className: 'remark', ariaLabel: words.leave },
      h('label', { htmlFor: text.id }, words.remark),
      text,
      h('label', { htmlFor: from.id }, words.name),
      from,
      wrong,
      h('div', {}, submit, cancel),
    )
    form.onkeydown = (event) => {
      if (event.key === 'Escape') close()
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit()
    }
    form.onsubmit = (event) => {
      event.preventDefault()
      void leaveIt()
    }

    async function leaveIt() {
      if (!text.value.trim()) return text.focus()
      if (submit.ariaDisabled) return
      submit.ariaDisabled = 'true'
      submit.textContent = words.sending
      wrong.textContent = ''
      name = from.value.trim()
      wrong.textContent = await send({ ...about, quote, text: text.value, name })
      submit.ariaDisabled = null
      submit.textContent = words.send
      if (wrong.textContent) return
      close()
      thanks.hidden = false
      thanks.textContent = words.thanks
    }

    function close() {
      form.remove()
      leave.hidden = false
      leave.focus()
    }

    // One form at a time, so that the ids stay single.
    const root = line.getRootNode() as ShadowRoot
    root.querySelector<HTMLButtonElement>('.remark [type=button]')?.click()
    leave.hidden = thanks.hidden = true
    leave.after(form)
    text.focus()
    form.scrollIntoView({ block: 'nearest' })
  }
}
