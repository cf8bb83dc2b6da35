/** The open documents: one room a bot, opened when first needed and closed when nobody has used it for a while. */
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { every, type Clock } from '../clock.ts'
import type { Editor, Occasion } from '../db/schema.ts'
import { Conflict, NotFound } from '../errors.ts'
import { Committer } from './store/committer.ts'
import { Connection, type Person } from './room/connection.ts'
import type { RightsReader } from './rights.ts'
import { Missing, Room, type Taken } from './room/room.ts'
import { newsFrame, type News } from './room/wire.ts'
import { Unreadable, type DocumentStore } from './store/store.ts'

/** All in milliseconds. */
export interface Timings {
  /** An unused room is closed after this. */
  idle: number
  merge: number
  commit: number
  /** How often sessions and roles of those connected are looked at again. */
  recheck: number
  /** A frame is sent after this much silence. */
  silence: number
  ping: number
}

export const usualTimings: Timings = {
  idle: 30_000,
  merge: 16,
  commit: 10,
  recheck: 3_000,
  silence: 12_000,
  ping: 15_000,
}

/** Keeps what bots were from time to time. Editing never waits for it, nor suffers when it fails. */
export interface History {
  keep(taken: Taken, occasion: Occasion): Promise<unknown>
  /** When a bot was last edited, if it was since the last moment: what was due then, a crash took. */
  unkept(botId: string): Promise<number | undefined>
}

export interface HubOptions {
  store: DocumentStore
  history?: History
  rights: RightsReader
  clock: Clock
  log: Logger
  timings?: Partial<Timings>
}

const TERMINATE_MS = 1_000

export class Hub {
  readonly #rooms = new Map<string, Room>()
  readonly #options: HubOptions
  readonly #timings: Timings
  readonly #committer: Committer
  readonly #timers: (() => void)[]
  #closed = false
  #pinged = 0

  constructor(options: HubOptions) {
    const { clock, store, timings } = options
    this.#options = options
    this.#timings = { ...usualTimings, ...timings }
    this.#committer = new Committer(store, clock, this.#timings.commit)
    this.#pinged = clock.now()
    this.#timers = [
      every(clock, this.#timings.recheck, () => void this.recheck()),
      every(clock, Math.min(2_000, this.#timings.silence), () => this.#tick()),
    ]
  }

  get openRooms(): number {
    return this.#rooms.size
  }

  /** Lets a socket into a bot's room. The caller has made sure that the person may. */
  join(socket: WebSocket, botId: string, person: Person): void {
    const { clock, log } = this.#options
    // Without a listener, a frame with reserved bits would end the process.
    socket.on('error', (error) => log.warn({ bot: botId, reason: error.message }, 'a socket failed'))
    if (this.#closed) return socket.close(1012, 'restarting')
    const connection = new Connection(socket, person, clock.now())
    const room = this.#open(botId)
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) room.receive(connection, data)
      else connection.close(4400, 'text')
    })
    socket.on('close', () => room.leave(connection))
    room.join(connection)
  }

  /** Reads a bot's document as it is now; nothing of it may be kept. */
  read<T>(botId: string, reader: (doc: Y.Doc) => T): Promise<T> {
    return this.#using(botId, (room) => room.use(({ doc }) => reader(doc)))
  }

  /** Changes a bot's document as the server, for somebody or of its own accord; resolves when the change is on disk. */
  edit(botId: string, change: (doc: Y.Doc) => void, by?: Editor): Promise<void> {
    return this.#using(botId, (room) => room.edit(change, by))
  }

  /** A bot as it is now, to be kept as a moment; what is read with it is of the same time. */
  take<T>(botId: string, read: (doc: Y.Doc) => T): Promise<{ taken: Taken; read: T }> {
    return this.#using(botId, (room) =>
      room.use(({ doc }) => {
        const taken = room.take()
        if (!taken) throw new Missing(`The document ${botId} is closed.`)
        return { taken, read: read(doc) }
      }),
    )
  }

  /** Tells all who have a bot open. */
  tell(botId: string, news: News): void {
    this.#rooms.get(botId)?.audience.send(newsFrame(news), undefined)
  }

  /** Works on a copy that nobody else sees. */
  async copy<T>(botId: string, work: (doc: Y.Doc) => T): Promise<T> {
    const state = await this.#using(botId, (room) => room.use((document) => document.state))
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    try {
      return work(doc)
    } finally {
      doc.destroy()
    }
  }

  /** Closes the sockets of a bot. */
  expel(botId: string, code: number, reason: string): void {
    for (const connection of this.#rooms.get(botId)?.connections() ?? []) this.#dismiss(connection, code, reason)
  }

  /** Looks again at who may be here; the first thing after a change of roles or sessions is at most one round away. */
  async recheck(): Promise<void> {
    const here = [...this.#rooms.values()].flatMap((room) =>
      room.connections().map((connection) => ({ connection, botId: room.botId, person: connection.person })),
    )
    if (here.length === 0) return
    try {
      const rights = await this.#options.rights(here.map(({ botId, person }) => ({ botId, ...person })))
      here.forEach(({ connection }, at) => {
        const right = rights[at]
        if (typeof right === 'number') this.#dismiss(connection, right, 'no longer allowed')
        else if ((right === 'write') !== connection.person.canWrite) this.#dismiss(connection, 4503, 'role changed')
      })
    } catch (error) {
      this.#options.log.error({ err: error }, 'rights could not be looked at')
    }
  }

  /** Resolves when everything received until now is on disk. */
  flush(): Promise<void> {
    return this.#committer.flush()
  }

  /** Lets nobody in any more and sends everybody away; they come back when there is a server again. */
  dismissAll(): void {
    this.#closed = true
    for (const room of this.#rooms.values())
      for (const connection of room.connections()) this.#dismiss(connection, 1012, 'restarting')
  }

  /** Writes everything, then closes everything. */
  async close(): Promise<void> {
    this.dismissAll()
    for (const stop of this.#timers) stop()
    await this.#committer.flush()
    for (const room of [...this.#rooms.values()]) await this.#unload(room)
  }

  #dismiss(connection: Connection, code: number, reason: string): void {
    connection.close(code, reason)
    this.#options.clock.after(TERMINATE_MS, () => connection.socket.terminate())
  }

  #tick(): void {
    const now = this.#options.clock.now()
    const ping = now - this.#pinged >= this.#timings.ping
    if (ping) this.#pinged = now
    for (const room of this.#rooms.values())
      for (const connection of room.connections()) connection.tick(now, this.#timings.silence, ping)
    for (const room of this.#rooms.values())
      if (room.editing.isDue(now)) void this.#keep(room.take(), { is: 'editing' })
  }

  async #keep(taken: Taken | undefined, occasion: Occasion): Promise<void> {
    const { history, log } = this.#options
    try {
      if (taken) await history?.keep(taken, occasion)
    } catch (error) {
      log.error({ err: error, bot: taken?.botId }, 'a moment could not be kept')
    }
  }

  /** A history that can't be looked at keeps nobody from opening a bot. */
  async #unkept(botId: string): Promise<number | undefined> {
    try {
      return await this.#options.history?.unkept(botId)
    } catch (error) {
      this.#options.log.error({ err: error, bot: botId }, 'the history could not be looked at')
      return undefined
    }
  }

  async #using<T>(botId: string, work: (room: Room) => Promise<T>): Promise<T> {
    try {
      return await work(this.#open(botId))
    } catch (error) {
      if (error instanceof Missing) throw new NotFound()
      if (error instanceof Unreadable) throw new Conflict('unreadable')
      throw error
    }
  }

  #open(botId: string): Room {
    const known = this.#rooms.get(botId)
    if (known) return known
    const { store, clock, log } = this.#options
    const room: Room = new Room(botId, {
      store,
      clock,
      log,
      committer: this.#committer,
      mergeMs: this.#timings.merge,
      unkept: () => this.#unkept(botId),
      onfound: (found) => void this.#keep(found, { is: 'found' }),
      onfail: (failed) => this.#forget(failed),
      onidle: (idle) => {
        const { visits } = idle
        clock.after(this.#timings.idle, () => void (idle.visits === visits && this.#unload(idle)))
      },
    })
    this.#rooms.set(botId, room)
    room.ready.catch((error: unknown) => {
      this.#forget(room)
      if (error instanceof Missing) return room.close(4404, 'no such bot')
      log.error({ err: error, bot: botId }, 'a document could not be opened')
      // Trying again mends no damage: 4422 is for good, 4503 is not.
      if (error instanceof Unreadable) room.close(4422, 'damaged')
      else room.close(4503, 'try again')
    })
    return room
  }

  /** Writes and compacts; then, if still nobody came, lets go. */
  async #unload(room: Room): Promise<void> {
    if (!(room.isIdle || this.#closed) || this.#rooms.get(room.botId) !== room) return
    await this.#committer.flush()
    await room.compact()
    if (room.editing.isUnkept) await this.#keep(room.take(), { is: 'editing' })
    if (!(room.isIdle || this.#closed) || !room.isClean || this.#rooms.get(room.botId) !== room) return
    this.#forget(room)
    room.close(1012, 'closed')
  }

  #forget(room: Room): void {
    if (this.#rooms.get(room.botId) === room) this.#rooms.delete(room.botId)
  }
}
