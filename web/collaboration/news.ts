/** Sums up what others change for those who hear it: at most every few seconds, and not while they write. */
import { realTimer, type Timer } from './throttle.ts'

/** What was changed, and by which clients; nobody where it can't be told. */
export interface Gathered {
  steps: ReadonlySet<string>
  by: ReadonlySet<number>
}

/** Something more may come. */
const FIRST_MS = 1_500
const EVERY_MS = 6_000
/** Whoever typed so lately is still writing. */
const QUIET_MS = 3_000

export class News {
  readonly #say: (news: Gathered) => void
  readonly #timer: Timer
  #steps = new Set<string>()
  #by = new Set<number>()
  #said = -Infinity
  #typed = -Infinity
  #cancel: (() => void) | undefined

  constructor(say: (news: Gathered) => void, timer: Timer = realTimer) {
    this.#say = say
    this.#timer = timer
  }

  add(steps: Iterable<string>, by: Iterable<number>): void {
    for (const step of steps) this.#steps.add(step)
    for (const client of by) this.#by.add(client)
    if (!this.#cancel) this.#wait(Math.max(FIRST_MS, this.#said + EVERY_MS - this.#timer.now()))
  }

  /** Somebody writes here: what there is to say waits. */
  typed(): void {
    this.#typed = this.#timer.now()
  }

  /** Forgets what is not said yet. */
  clear(): void {
    this.#cancel?.()
    this.#cancel = undefined
    this.#steps = new Set()
    this.#by = new Set()
  }

  #wait(milliseconds: number) {
    this.#cancel = this.#timer.after(milliseconds, () => {
      const quiet = this.#typed + QUIET_MS - this.#timer.now()
      if (quiet > 0) return this.#wait(quiet)
      const news = { steps: this.#steps, by: this.#by }
      this.#said = this.#timer.now()
      this.clear()
      this.#say(news)
    })
  }
}
