/** Whether the view goes along with the conversation that is played: not while the person looks around. */

/** A person who has moved the view keeps it for so long. */
const REST_MS = 3000
/** What moves within this time of going along is the view's own way there. */
const WAY_MS = 600

export class Following {
  readonly #now: () => number
  #last: string | undefined
  #movedAt = -Infinity
  #wentAt = -Infinity

  /** `last` is where the conversation stands already. */
  constructor(last: string | undefined, now: () => number = () => performance.now()) {
    this.#last = last
    this.#now = now
  }

  /** The view has moved, by a person's hand or by itself. */
  moved(byHand: boolean): void {
    if (byHand || this.#now() - this.#wentAt > WAY_MS) this.#movedAt = this.#now()
  }

  /** Whether to go to the step where the conversation stands now. */
  goesTo(last: string | undefined): boolean {
    if (last === this.#last) return false
    this.#last = last
    if (last === undefined || this.#now() - this.#movedAt < REST_MS) return false
    this.#wentAt = this.#now()
    return true
  }
}
