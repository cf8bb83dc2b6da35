/** The state of a list of names that is open below a field. */
import { completed, completionsFor, openBraces, type Completion } from './completion.ts'

export class CompletionState {
  open = $state(false)
  active = $state(0)
  shown: readonly Completion[] = $state.raw([])
  readonly #all: () => readonly Completion[]
  readonly #replace: (start: number, end: number, words: string) => void
  #value = ''
  #caret = 0
  #start = -1
  /** Where somebody closed the list: it stays closed there. */
  #closedAt = -1

  constructor(all: () => readonly Completion[], replace: (start: number, end: number, words: string) => void) {
    this.#all = all
    this.#replace = replace
  }

  /** The caret or the words are others. */
  follow(value: string, caret: number): void {
    const braces = openBraces(value, caret)
    const changed = value !== this.#value || braces?.start !== this.#start
    this.#value = value
    this.#caret = caret
    if (!braces) this.#closedAt = -1
    this.#start = braces?.start ?? -1
    if (!changed && braces) return
    this.shown = braces && braces.start !== this.#closedAt ? completionsFor(this.#all(), braces.query) : []
    this.open = this.shown.length > 0
    this.active = 0
  }

  /** Returns whether the key was for the list. */
  key(event: KeyboardEvent): boolean {
    if (!this.open || event.isComposing) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) this.active = (this.active + step + this.shown.length) % this.shown.length
    else if (event.key === 'Enter' || event.key === 'Tab') this.take(this.active)
    else if (event.key === 'Escape') this.close()
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  take(at: number): void {
    const chosen = this.shown[at]
    if (!chosen) return
    const { end, words } = completed(this.#value, this.#caret, this.#start, chosen.id)
    const start = this.#start
    this.close()
    this.#replace(start, end, words)
  }

  close(): void {
    this.#closedAt = this.#start
    this.open = false
  }
}
