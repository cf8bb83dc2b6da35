/** Which conversation goes on in this tab, on which spec, and what is kept and told of it. */
import type { Values } from '../../../schema/interpreter/types.ts'
import { matcherOf } from '../../../schema/match/matcherOf.ts'
import { Conversation, type Hearer } from './conversation.ts'
import type { Manifest } from '../contract.ts'
import { Events } from './events.ts'
import { forget, keep, type Kept, type Origin } from './keep.ts'
import { momentAt } from '../../../schema/spec/moment.ts'
import { bringPart, rich } from '../part.ts'
import { fetchSpec } from './spec.ts'

export class Session {
  conversation: Conversation | undefined
  readonly events: Events
  /** Nothing is kept before the visitor did something. */
  mayKeep = false
  #from: Origin = { hash: '', release: '', id: '', locale: '' }
  #closed = false

  constructor(
    private readonly manifest: Manifest,
    private readonly locale: string,
    private readonly here: string,
    private readonly hearer: Hearer,
    /** What goes on; without lines it is said again. */
    private kept: Kept | undefined,
  ) {
    this.events = new Events(new URL('v1/events', here), () => ({
      bot: manifest.key,
      release: this.#from.release,
      conversation: this.#from.id,
    }))
  }

  /** Goes on with what this tab kept, on the spec that it began with, or begins anew. Throws when no spec can be had. */
  async begin(values: Values): Promise<Conversation | undefined> {
    const { kept, locale, manifest } = this
    const { origins, release, specs } = manifest
    const { origin } = location
    if (origins.length > 0 && !origins.includes(origin) && origin !== new URL(this.here).origin)
      throw new Error('This website may not embed the chat.')
    const old = kept && (await this.#open(kept.hash).catch(() => undefined))
    const hash = specs[locale] ?? ''
    const conversation = old ?? (await this.#open(hash))
    if (this.#closed) return
    // What waits to be told belongs to the conversation before.
    if (this.#from.id) this.events.flush()
    this.conversation = conversation
    const known = { ...momentAt(new Date()), ...values }
    if (kept && old) {
      const { id, hash, release, lines, state } = kept
      this.#from = { hash, release, id, locale }
      this.mayKeep = true
      try {
        if (lines.length > 0) old.resume(kept, known)
        else old.again(state, known)
      } catch {
        // It no longer fits its spec.
        this.hearer.told('error', { what: 'kept' })
        this.forget()
        return this.begin(values)
      }
    } else {
      this.#from = { hash, release, id: crypto.getRandomValues(new Uint32Array(4)).join('-'), locale }
      conversation.start(known, parseInt(this.#from.id))
    }
    return conversation
  }

  /** Whether the bot was published anew since this conversation began. */
  get isOld(): boolean {
    return this.#from.hash !== this.manifest.specs[this.locale]
  }

  keep(open: boolean): void {
    const { conversation } = this
    if (!this.mayKeep || !conversation?.state) return
    const { state, lines, due, input } = conversation
    keep(this.manifest.key, open, { ...this.#from, state, lines, due, input })
  }

  /** What another language needs to go on from here; one that began on an older release begins anew. */
  translated(locale: string): Kept | undefined {
    const { state } = this.conversation ?? {}
    if (!state || this.isOld) return
    return { ...this.#from, locale, hash: this.manifest.specs[locale] ?? '', state, lines: [], due: [], input: 'text' }
  }

  /** Forgets the conversation, here and on the server. Throws when that can't be reached. */
  async erase(): Promise<void> {
    this.events.drop()
    const { ok, status } = await fetch(new URL(`v1/conversations/${this.#from.id}`, this.here), {
      method: 'DELETE',
      credentials: 'omit',
    })
    if (!ok) throw new Error(`${status} for an erasure`)
    this.mayKeep = false
    this.forget()
  }

  forget(): void {
    this.conversation = this.kept = undefined
    forget(this.manifest.key)
  }

  close(): void {
    this.#closed = true
    this.events.close()
  }

  async #open(hash: string): Promise<Conversation> {
    const spec = await fetchSpec(new URL(`s/${hash}.json`, this.here))
    await bringPart(spec)
    return new Conversation(spec, matcherOf(spec, rich?.values), this.hearer)
  }
}
