/** Speaks to screen readers: one message after the other, each long enough in a hidden polite region, once. */
import { h } from './dom.ts'

/** Some screen readers miss what is there for less. */
const STAY = 1_000

export class Announcer {
  readonly element = h('div', { class: 'sr', 'aria-live': 'polite' })
  #waiting: string[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  say(text: string): void {
    if (!text) return
    this.#waiting.push(text)
    if (this.#timer === undefined) this.#next()
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#waiting = []
  }

  readonly #next = (): void => {
    const text = this.#waiting.shift()
    this.element.replaceChildren(...(text === undefined ? [] : [h('p', {}, text)]))
    this.#timer = text === undefined ? undefined : setTimeout(this.#next, STAY)
  }
}
