/** Which branches somebody has put away: their own view of the drawing, kept while their tab is open. */
import type { Flow } from '../../../schema/bot/bot.ts'
import { behind, type Behind } from './branches.ts'

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const EMPTY: ReadonlySet<string> = new Set()

export class Collapsing {
  #collapsed: ReadonlySet<string> = $state.raw(EMPTY)
  /** What stands behind which step. */
  behind: Behind = $state.raw(new Map())
  /** All that is out of sight; the same set while it has the same members. */
  hidden: ReadonlySet<string> = EMPTY

  readonly #key: string
  readonly #kept: Kept
  readonly #onchange: () => void
  #flow: Flow | undefined

  /** `onchange` brings the drawing up to date. */
  constructor(botId: string, flow: string, onchange: () => void, kept: Kept = sessionStorage) {
    this.#key = `clew-collapsed ${botId} ${flow}`
    this.#kept = kept
    this.#onchange = onchange
    this.#collapsed = readIds(kept.getItem(this.#key))
  }

  /** Looks at the flow as it is now. */
  follow(flow: Flow): void {
    this.#flow = flow
    if (this.#collapsed.size === 0 && this.hidden.size === 0) return
    this.behind = behind(flow, this.#collapsed)
    const hidden = new Set([...this.behind.values()].flatMap((ids) => [...ids]))
    const same = hidden.size === this.hidden.size && [...hidden].every((id) => this.hidden.has(id))
    if (!same) this.hidden = hidden
  }

  has(step: string): boolean {
    return this.#collapsed.has(step)
  }

  /** Whether there is something to put away behind a step, or to bring back. */
  can(step: string): boolean {
    return this.has(step) || (!!this.#flow && behind(this.#flow, new Set([step])).size > 0)
  }

  /** Puts the branch behind a step away, or brings it back. */
  toggle(step: string): void {
    if (!this.can(step)) return
    const next = new Set(this.#collapsed)
    if (!next.delete(step)) next.add(step)
    this.#set(next)
  }

  /** Brings steps back into sight. */
  show(ids: readonly string[]): void {
    for (let found = this.#before(ids); found.length; found = this.#before(ids))
      this.#set(new Set([...this.#collapsed].filter((id) => !found.includes(id))))
  }

  /** The collapsed steps that these are behind. */
  #before(ids: readonly string[]): string[] {
    return [...this.behind].filter(([, hidden]) => ids.some((id) => hidden.has(id))).map(([id]) => id)
  }

  #set(collapsed: ReadonlySet<string>): void {
    this.#collapsed = collapsed
    if (collapsed.size) this.#kept.setItem(this.#key, JSON.stringify([...collapsed]))
    else this.#kept.removeItem(this.#key)
    if (this.#flow) this.follow(this.#flow)
    this.#onchange()
  }
}

function readIds(kept: string | null): ReadonlySet<string> {
  try {
    const ids: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(ids) ? new Set(ids.filter((id) => typeof id === 'string')) : EMPTY
  } catch {
    return EMPTY
  }
}
