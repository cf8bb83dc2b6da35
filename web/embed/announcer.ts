/** Speaks to screen readers: one message after the other, each long enough in a hidden polite region, once. */
import { h } from './dom.ts'

/** Some screen readers miss what is there for less. */
const STAY = 1_000

export class Announcer {
  readonly element = h('div', { class: 'sr', 'aria-live': 'polite' })
  #waiting: Node[][] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  say(...words: Node[]): void {
    this.#waiting.push(words)
    if (this.#timer === undefined) this.#next()
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#waiting = []
  }

  readonly #next = (): void => {
    const words = this.#waiting.shift()
    this.element.replaceChildren(...(words ?? []))
    this.#timer = words && setTimeout(this.#next, STAY)
  }
}
