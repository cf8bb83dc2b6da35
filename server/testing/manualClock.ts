/** A clock that stands still until a test moves it. */
import type { Clock } from '../clock.ts'

export class ManualClock implements Clock {
  #now: number
  #waiting: { at: number; call: () => void }[] = []

  constructor(now = Date.UTC(2026, 10, 20)) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  /** How many wait to be called back. */
  get waiting(): number {
    return this.#waiting.length
  }

  after(ms: number, call: () => void): () => void {
    const entry = { at: this.#now + ms, call }
    this.#waiting.push(entry)
    return () => (this.#waiting = this.#waiting.filter((other) => other !== entry))
  }

  /** Lets time pass; what was due calls back in order. */
  pass(ms: number): void {
    const until = this.#now + ms
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#waiting = this.#waiting.filter((other) => other !== next)
      this.#now = next.at
      next.call()
    }
    this.#now = until
  }
}
