/** Somebody at a bot, as light as can be: sends edits, and reads only what they are asked to read. */
import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { RoomName } from './rooms.ts'

const [SYNC, AUTH, REPLY, STATUS, SAVED] = [0, 2, 4, 8, 100]

export class Person {
  readonly socket: WebSocket
  /** Called with the value that another person wrote under a key. */
  onsee: ((key: string, value: unknown) => void) | undefined
  /** Called with how many of one's edits are acknowledged. */
  onsaved: ((edits: number) => void) | undefined
  readonly #own = new Y.Doc()
  readonly #seen = new Y.Doc()
  readonly #rooms: RoomName
  readonly #bot: string
  #update: Uint8Array | undefined
  #asked = 0
  #statuses = 0

  static async come(rooms: RoomName, port: number, bot: string, watches = false): Promise<Person> {
    const person = new Person(rooms, port, bot, watches)
    await once(person.socket, 'open')
    if (rooms === 'hocuspocus') person.#send(AUTH, 0, (encoder) => encoding.writeVarString(encoder, 'bench'))
    const asks = Y.encodeStateVector(new Y.Doc())
    if (watches || rooms === 'hocuspocus')
      person.#send(SYNC, 0, (encoder) => encoding.writeVarUint8Array(encoder, asks))
    return person
  }

  private constructor(rooms: RoomName, port: number, bot: string, watches: boolean) {
    this.#rooms = rooms
    this.#bot = bot
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/${bot}`, { perMessageDeflate: false })
    this.socket.on('error', () => undefined)
    this.socket.on('message', (data: Buffer) => this.#hear(data, watches))
    this.#own.on('update', (update: Uint8Array) => (this.#update = update))
    const map = this.#seen.getMap('settings')
    map.observe(({ keysChanged }) => {
      for (const key of keysChanged) if (key !== null) this.onsee?.(key, map.get(key))
    })
  }

  write(key: string, value: string | number[]): void {
    this.#own.getMap('settings').set(key, value)
    const update = this.#update
    if (update) this.#send(SYNC, 2, (encoder) => encoding.writeVarUint8Array(encoder, update))
  }

  /** Asks to be told when all until now is on disk; the others that can, tell it by themselves. */
  ask(): void {
    if (this.#rooms === 'clew') this.#send(SAVED, ++this.#asked)
  }

  /** Whether what came in the document's name is there. */
  has(key: string): boolean {
    return this.#seen.getMap('settings').has(key)
  }
  get isWelcome(): boolean {
    return this.#seen.getMap('meta').size > 0
  }

  #send(type: number, number: number, more?: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    if (this.#rooms === 'hocuspocus') encoding.writeVarString(encoder, this.#bot)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint(encoder, number)
    more?.(encoder)
    this.socket.send(encoding.toUint8Array(encoder))
  }

  #hear(data: Uint8Array, watches: boolean): void {
    if (!watches && !this.onsaved) return
    const decoder = decoding.createDecoder(data)
    if (this.#rooms === 'hocuspocus') decoding.readVarString(decoder)
    const type = decoding.readVarUint(decoder)
    if (type === SAVED) this.onsaved?.(decoding.readVarUint(decoder))
    else if (type === STATUS) this.onsaved?.(++this.#statuses)
    else if (watches && (type === SYNC || type === REPLY) && decoding.readVarUint(decoder) > 0)
      Y.applyUpdate(this.#seen, decoding.readVarUint8Array(decoder))
  }
}
