/** Tells the server what happened in a conversation: which steps ran, never a visitor's words. Failing is silent. */
import { encode } from './encode.ts'

/** As `POST /v1/events` takes them; `at` is milliseconds since 1970. */
export interface ConversationEvent {
  kind: 'open' | 'start' | 'step' | 'answer' | 'matched' | 'missed' | 'human' | 'outcome' | 'error'
  at: number
  data?: Record<string, string | number>
}

/** Who speaks: the bot's key, the release, the conversation's random name. */
export interface Sender {
  bot: string
  release: string
  conversation: string
}

const MOST_WAITING = 200
const PAUSE = 3_000

export class Events {
  #waiting: ConversationEvent[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #closed = false

  constructor(
    private readonly address: string | URL,
    private readonly sender: () => Sender,
  ) {}

  add(kind: ConversationEvent['kind'], data?: ConversationEvent['data']): void {
    if (this.#closed) return
    if (this.#waiting.length >= MOST_WAITING) this.#waiting.shift()
    this.#waiting.push({ kind, at: Date.now(), data })
    this.#timer ??= setTimeout(() => this.flush(), PAUSE)
  }

  /** Tells nothing of what waits. */
  drop(): void {
    this.#waiting = []
  }

  close(): void {
    this.flush()
    this.#closed = true
  }

  /** `keepalive` lets the batch survive the page; plain text needs no permission from another origin. */
  readonly flush = (): void => {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const events = this.#waiting
    const sender = this.sender()
    if (events.length === 0 || !sender.conversation) return
    this.#waiting = []
    const body = encode({ ...sender, events })
    fetch(this.address, { method: 'POST', body, keepalive: true, credentials: 'omit' }).then(
      () => undefined,
      () => {
        this.#waiting = events.concat(this.#waiting).slice(-MOST_WAITING)
      },
    )
  }
}
