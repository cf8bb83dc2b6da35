/** The sockets of a room and what they tell each other about themselves. */
import type { Clock } from '../../clock.ts'
import { Burst } from './burst.ts'
import type { Connection } from './connection.ts'
import { Presences, readPresence } from './presence.ts'
import { presenceFrame } from './wire.ts'

const PRESENCE_MS = 33

export class Audience implements Iterable<Connection> {
  readonly #clock: Clock
  readonly #connections = new Set<Connection>()
  readonly #presences: Presences
  readonly #burst: Burst<number>

  constructor(clock: Clock) {
    this.#clock = clock
    this.#presences = new Presences(clock.now())
    this.#burst = new Burst(clock, PRESENCE_MS, (ids) => this.#tell(new Set(ids)))
  }

  get size(): number {
    return this.#connections.size
  }
  [Symbol.iterator](): Iterator<Connection> {
    return this.#connections.values()
  }

  add(connection: Connection): void {
    this.#connections.add(connection)
  }

  send(frame: Uint8Array, except: Connection | undefined): void {
    const now = this.#clock.now()
    for (const connection of this.#connections) if (connection !== except) connection.send(frame, now)
  }

  /** Tells one connection who the others are. */
  introduce(connection: Connection): void {
    const others = this.#presences.ids.filter((id) => id !== connection.clientId)
    if (others.length > 0) connection.sendIfQuick(presenceFrame(this.#presences.encode(others)), this.#clock.now())
  }

  /** Takes what a connection says about itself; what it says about others is left out. Throws when it is malformed. */
  hear(connection: Connection, update: Uint8Array): void {
    for (const { clientId, state } of readPresence(update)) {
      if (connection.clientId === undefined && !this.#bind(connection, clientId)) continue
      if (clientId !== connection.clientId) continue
      this.#presences.set(clientId, state, { id: connection.person.userId, name: connection.person.name })
      this.#burst.push(clientId)
    }
  }

  leave(connection: Connection): void {
    if (!this.#connections.delete(connection) || connection.clientId === undefined) return
    this.#say(connection.clientId)
  }

  /** A client id belongs to one socket; its person may take it along to a new one. */
  #bind(connection: Connection, clientId: number): boolean {
    const holder = [...this.#connections].find((other) => other.clientId === clientId)
    if (holder && holder.person.userId !== connection.person.userId) return false
    if (holder) holder.clientId = undefined
    connection.clientId = clientId
    return true
  }

  /** Tells the others that a client has left. */
  #say(clientId: number): void {
    this.#presences.set(clientId, null, { id: '', name: '' })
    this.#tell(new Set([clientId]))
    this.#presences.forget(clientId)
  }

  /** Nobody hears of themselves: their client would answer. */
  #tell(ids: ReadonlySet<number>): void {
    const now = this.#clock.now()
    const frame = presenceFrame(this.#presences.encode(ids))
    for (const connection of this.#connections) {
      const own = connection.clientId
      if (own === undefined || !ids.has(own)) connection.sendIfQuick(frame, now)
      else if (ids.size > 1)
        connection.sendIfQuick(presenceFrame(this.#presences.encode([...ids].filter((id) => id !== own))), now)
    }
  }
}
