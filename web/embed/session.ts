/** Which conversation goes on in this tab, on which spec, and what is kept and told of it. */
import { createMatcher } from '../../schema/match/match.ts'
import { Conversation, type Hearer } from './conversation.ts'
import type { Manifest } from './contract.ts'
import { Events } from './events.ts'
import { forget, keep, readKept } from './keep.ts'
import { fetchSpec } from './spec.ts'

/** 26 digits of chance or more. */
const newName = () => {
  let name = ''
  crypto.getRandomValues(new Uint8Array(16)).forEach((byte) => (name += byte.toString(36)))
  return name
}

export class Session {
  conversation: Conversation | undefined
  readonly events: Events
  /** Nothing is kept before the visitor did something. */
  mayKeep = false
  #id = ''
  #release = ''
  #closed = false
  #hash = ''

  constructor(
    private readonly manifest: Manifest,
    private readonly locale: string,
    private readonly here: string,
    private readonly hearer: Hearer,
  ) {
    this.events = new Events(new URL('v1/events', here), () => ({
      bot: manifest.key,
      release: this.#release,
      conversation: this.#id,
    }))
  }

  /** Goes on with what this tab kept, on the spec that it began with, or begins anew. Throws when no spec can be had. */
  async begin(values: Record<string, string>): Promise<Conversation | undefined> {
    const { key, origins, release, specs } = this.manifest
    const { origin } = location
    if (origins.length > 0 && !origins.includes(origin) && origin !== new URL(this.here).origin)
      throw new Error('This website may not embed the chat.')
    const kept = readKept(key)
    const old = kept && (await this.#open(kept.hash).catch(() => undefined))
    if (this.#closed) return
    if (kept && old) {
      this.#name(kept.id, kept.release)
      this.mayKeep = true
      old.state = kept.state
      old.lines = kept.lines
      old.input = kept.input
      this.conversation = old
      this.hearer.changed()
      return old
    }
    const conversation = await this.#open(specs[this.locale] ?? '')
    if (this.#closed) return
    this.#name(newName(), release)
    this.conversation = conversation
    conversation.start(values)
    return conversation
  }

  /** Whether the bot was published anew since this conversation began. */
  get isOld(): boolean {
    return this.#hash !== this.manifest.specs[this.locale]
  }

  keep(open: boolean): void {
    const { conversation } = this
    if (!this.mayKeep || !conversation?.state) return
    const { state, lines, input } = conversation
    keep(this.manifest.key, open, { hash: this.#hash, release: this.#release, id: this.#id, state, lines, input })
  }

  forget(): void {
    this.conversation = undefined
    forget(this.manifest.key)
  }

  close(): void {
    this.#closed = true
    this.events.close()
    this.forget()
  }

  /** What waits to be told belongs to the conversation before. */
  #name(id: string, release: string) {
    if (this.#id) this.events.flush()
    this.#id = id
    this.#release = release
  }

  async #open(hash: string): Promise<Conversation> {
    const spec = await fetchSpec(new URL(`s/${hash}.json`, this.here))
    this.#hash = hash
    return new Conversation(spec, createMatcher(spec.index), this.hearer)
  }
}
