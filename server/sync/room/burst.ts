/** Sends the first of a burst at once and what follows within a short while together. */
import type { Clock } from '../../clock.ts'

export class Burst<T> {
  readonly #clock: Clock
  readonly #ms: number
  readonly #send: (items: T[]) => void
  #waiting: T[] | undefined
  #stop: (() => void) | undefined

  constructor(clock: Clock, ms: number, send: (items: T[]) => void) {
    this.#clock = clock
    this.#ms = ms
    this.#send = send
  }

  push(item: T): void {
    if (this.#waiting) {
      this.#waiting.push(item)
      return
    }
    this.#send([item])
    this.#wait()
  }

  /** Sends what waits, now. */
  flush(): void {
    const items = this.#waiting ?? []
    this.#stop?.()
    this.#waiting = undefined
    if (items.length > 0) this.#send(items)
  }

  #wait(): void {
    this.#waiting = []
    this.#stop = this.#clock.after(this.#ms, () => {
      const items = this.#waiting ?? []
      this.#waiting = undefined
      if (items.length === 0) return
      this.#send(items)
      this.#wait()
    })
  }
}
