/** What a browser remembers of triggers: a refusal always, visits and what was said only where the page has the visitor's consent. */

interface Kept {
  /** Days on which this visitor came, the last one as `2026-03-01`. */
  days: number
  last: string
  spoke: Record<string, number>
}

export class Memory {
  readonly #key: string
  readonly #may: () => boolean
  /** What is known of this page only. */
  #spoke: Record<string, number> = {}

  constructor(bot: string, may: () => boolean) {
    this.#key = `clew:t:${bot}`
    this.#may = may
  }

  get refused(): boolean {
    return this.#read() === 'no'
  }
  refuse(): void {
    this.#write('no')
  }

  get spoke(): Readonly<Record<string, number>> {
    return { ...this.#kept?.spoke, ...this.#spoke }
  }
  /** Notes that a trigger spoke. */
  speak(trigger: string, now: Date): void {
    this.#spoke[trigger] = now.getTime()
    this.#note(now)
  }

  /** Days on which the visitor came before; undefined where nothing may be remembered. */
  before(now: Date): number | undefined {
    if (!this.#may()) return undefined
    const before = this.#kept
    this.#note(now)
    return before ? before.days - Number(before.last === dayOf(now)) : 0
  }

  get #kept(): Kept | undefined {
    const read = this.#may() ? this.#read() : undefined
    return typeof read === 'object' ? read : undefined
  }
  #note(now: Date): void {
    if (!this.#may()) return
    const { days = 0, last = '' } = this.#kept ?? {}
    const today = dayOf(now)
    this.#write({ days: days + Number(last !== today), last: today, spoke: this.spoke })
  }

  #read(): Kept | 'no' | undefined {
    try {
      return JSON.parse(localStorage[this.#key] as string) as Kept | 'no'
    } catch {
      // Nothing is kept, or this page may keep nothing.
      return undefined
    }
  }
  #write(kept: Kept | 'no'): void {
    try {
      localStorage[this.#key] = JSON.stringify(kept)
    } catch {
      // Then it counts for this page only.
    }
  }
}

const dayOf = (now: Date) => now.toISOString().slice(0, 10)
