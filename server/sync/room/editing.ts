/** Who edits a bot, from one kept moment to the next, and when it is time to keep the next one. */
import type { Editor } from '../../db/schema.ts'

/** Editing has paused when nothing came for this long; while it doesn't pause, a moment is due after `LONG_MS` of it. */
export const PAUSE_MS = 2 * 60_000
export const LONG_MS = 10 * 60_000

export class Editing {
  /** With the number of the last edit of each. */
  readonly #people = new Map<string, { name: string; edit: number }>()
  #edits = 0
  #since: number | undefined
  #last = 0
  #tried = -Infinity

  /** Edits came in; of nobody when they are the server's. */
  note(person: Editor | undefined, now: number): void {
    this.#since ??= now
    this.#last = now
    this.#edits++
    if (person) this.#people.set(person.id, { name: person.name, edit: this.#edits })
  }

  /** Whether anything was edited since the last moment. */
  get isUnkept(): boolean {
    return this.#since !== undefined
  }

  isDue(now: number): boolean {
    if (this.#since === undefined || now - this.#tried < PAUSE_MS) return false
    return now - this.#last >= PAUSE_MS || now - this.#since >= LONG_MS
  }

  /** Those who edited until now; `kept` is called when a moment of now is on disk, and what came later is of the next one. */
  take(now: number): { people: Editor[]; kept: () => void } {
    const upTo = this.#edits
    this.#tried = now
    return {
      people: [...this.#people].map(([id, { name }]) => ({ id, name })),
      kept: () => {
        for (const [id, { edit }] of this.#people) if (edit <= upTo) this.#people.delete(id)
        this.#since = this.#edits > upTo ? now : undefined
      },
    }
  }
}
