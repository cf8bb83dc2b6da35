/** One socket of one person in one room. */
import type { WebSocket } from 'ws'
import type { Editor } from '../../db/schema.ts'
import { savedFrame, stillHereFrame } from './wire.ts'

/** Unsent bytes above which presence is left out, and above which the socket is given up: its client asks for what it lacks when it is back. */
const SLOW = 1_000_000
const STUCK = 8_000_000
/** Frames in a burst, and a second's worth of refill. */
const BURST = 3_000
const PER_SECOND = 400

export interface Person {
  sessionId: string
  userId: string
  name: string
  workspaceId: string
  canWrite: boolean
}

export class Connection {
  readonly socket: WebSocket
  readonly person: Person
  /** The person as histories name them. */
  readonly editor: Editor
  /** The client id whose presence it may set. */
  clientId: number | undefined
  /** Edits were dropped, or something before them is missing: nothing is acknowledged until that is mended. */
  lost = false
  gaps = 0
  /** Marks to acknowledge once the room has committed that many updates. */
  #marks: { mark: number; after: number }[] = []
  #lastSent = 0
  #answered = true
  #allowance = BURST
  #allowedAt: number

  constructor(socket: WebSocket, person: Person, now: number) {
    this.socket = socket
    this.person = person
    this.editor = { id: person.userId, name: person.name }
    this.#allowedAt = now
    this.#lastSent = now
    socket.on('pong', () => (this.#answered = true))
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN
  }

  /** Sends all of these or, when too much waits already, none. */
  send(frames: Uint8Array | readonly Uint8Array[], now: number): void {
    if (!this.isOpen) return
    if (this.socket.bufferedAmount > STUCK) return this.socket.terminate()
    this.#lastSent = now
    for (const frame of Array.isArray(frames) ? frames : [frames]) this.socket.send(frame)
  }

  /** For what is stale soon. */
  sendIfQuick(frame: Uint8Array, now: number): void {
    if (this.socket.bufferedAmount <= SLOW) this.send(frame, now)
  }

  /** False when it sends more than anybody's hands can. */
  allows(now: number): boolean {
    this.#allowance = Math.min(BURST, this.#allowance + ((now - this.#allowedAt) / 1_000) * PER_SECOND)
    this.#allowedAt = now
    this.#allowance--
    return this.#allowance >= 0
  }

  acknowledge(mark: number, after: number): void {
    this.#marks.push({ mark, after })
  }

  committed(count: number, now: number): void {
    if (this.lost) return
    while (this.#marks[0] && this.#marks[0].after <= count) {
      this.send(savedFrame(this.#marks[0].mark), now)
      this.#marks.shift()
    }
  }

  /** Called every few seconds: keeps the client from giving up, and gives up a socket that does not answer. */
  tick(now: number, silentMs: number, ping: boolean): void {
    if (now - this.#lastSent >= silentMs) this.send(stillHereFrame, now)
    if (!ping || !this.isOpen) return
    if (!this.#answered) return this.socket.terminate()
    this.#answered = false
    this.socket.ping()
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason)
  }
}
