/** Speaks to screen readers: one message after the other, each long enough in a hidden polite region, once. */
import { h } from './dom.ts'

/** Some screen readers miss what is there for less. */
const STAY = 1_000

export function createAnnouncer() {
  const element = h('div', { className: 'sr', ariaLive: 'polite' })
  const waiting: Node[][] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function next() {
    const words = waiting.shift()
    element.replaceChildren(...(words ?? []))
    timer = words && setTimeout(next, STAY)
  }

  return {
    element,
    say(...words: Node[]) {
      waiting.push(words)
      if (timer === undefined) next()
    },
    destroy: () => clearTimeout(timer),
  }
}
