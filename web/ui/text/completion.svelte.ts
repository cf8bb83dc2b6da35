/** The state of a list of names that is open below a field. */
import { completed, completionsFor, nameToMake, openBraces, type Completion } from './completion.ts'

/** The field that is written in, and what is offered there. */
export interface Completing {
  all: () => readonly Completion[]
  replace: (start: number, end: number, words: string) => void
  /** Makes one with a name and returns its id; undefined where none can be made. */
  make?: (() => ((name: string) => string) | undefined) | undefined
}

export class CompletionState {
  open = $state(false)
  active = $state(0)
  shown: readonly Completion[] = $state.raw([])
  /** The name of one that can be made, offered last; '' for none. */
  makes = $state('')
  readonly #field: Completing
  #value = ''
  #caret = 0
  #start = -1
  /** Where somebody closed the list: it stays closed there. */
  #closedAt = -1
  /** Where braces were put that nobody typed. */
  #begunAt = -1

  constructor(field: Completing) {
    this.#field = field
  }

  /** How many there are to choose from. */
  get count(): number {
    return this.shown.length + (this.makes ? 1 : 0)
  }

  /** The caret or the words are others. */
  follow(value: string, caret: number): void {
    const braces = openBraces(value, caret)
    const changed = value !== this.#value || braces?.start !== this.#start
    this.#value = value
    this.#caret = caret
    if (!braces) this.#closedAt = this.#begunAt = -1
    this.#start = braces?.start ?? -1
    if (!changed && braces) return
    const offers = braces && braces.start !== this.#closedAt
    this.shown = offers ? completionsFor(this.#field.all(), braces.query) : []
    this.makes = offers && this.#field.make?.() ? nameToMake(this.#field.all(), braces.query) : ''
    this.open = this.count > 0 || (braces !== null && braces.start === this.#begunAt)
    this.active = 0
  }

  /** Braces in the place of a selection, with the list open. */
  begin(start: number, end: number): void {
    this.#begunAt = start
    this.#closedAt = -1
    this.#field.replace(start, end, '{{')
  }

  /** Returns whether the key was for the list. */
  key(event: KeyboardEvent): boolean {
    if (!this.open || event.isComposing) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && this.count > 0) this.active = (this.active + step + this.count) % this.count
    else if (event.key === 'Enter' || event.key === 'Tab') this.take(this.active)
    else if (event.key === 'Escape') this.#dismiss()
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  take(at: number): void {
    const id = this.shown[at]?.id ?? (this.makes && at === this.shown.length && this.#field.make?.()?.(this.makes))
    if (!id) return
    const { end, words } = completed(this.#value, this.#caret, this.#start, id)
    const start = this.#start
    this.close()
    this.#field.replace(start, end, words)
  }

  close(): void {
    this.#closedAt = this.#start
    this.open = false
  }

  /** Braces that nobody typed go too, as long as nothing was written in them. */
  #dismiss(): void {
    const [start, caret] = [this.#start, this.#caret]
    const ours = start === this.#begunAt && caret === start + 2
    this.close()
    if (ours) this.#field.replace(start, caret, '')
  }
}
