/** One open bot: its document, the sockets on it, and what of it is on disk. */
import type { Logger } from 'pino'
import * as Y from 'yjs'
import { readHeading } from '../../../schema/document/document.ts'
import type { Clock } from '../../clock.ts'
import type { Editor } from '../../db/schema.ts'
import { Burst } from './burst.ts'
import { Audience } from './audience.ts'
import type { Committer, Written } from '../store/committer.ts'
import { Connection } from './connection.ts'
import { Editing } from './editing.ts'
import { RoomDocument } from '../document/roomDocument.ts'
import { RoomLog } from '../store/roomLog.ts'
import type { DocumentStore, LogRow } from '../store/store.ts'
import { editsFrame, haveFrame, readFrame, readOnlyFrame, wholeFrame, type Incoming } from './wire.ts'

export interface RoomSetting {
  store: DocumentStore
  committer: Committer
  clock: Clock
  log: Logger
  /** What follows the first edit of a burst is sent together after this. */
  mergeMs: number
  /** When it was last edited, if it was since the last moment that was kept. */
  unkept(): Promise<number | undefined>
  /** Called with what was edited and is in no moment, before more is. */
  onfound(taken: Taken): void
  /** Called when the room can't go on; whoever joins next gets a new one. */
  onfail(room: Room): void
  /** Called when nobody uses the room any more. */
  onidle(room: Room): void
}

/** A bot as it was at some time, and who had edited it since the last moment that was kept. */
export interface Taken {
  botId: string
  at: number
  state: Uint8Array
  people: Editor[]
  /** To be called when it is on disk. */
  kept(): void
}

/** There is no such document. */
export class Missing extends Error {}

/** Frames above this are taken only as the answer to what the server lacks: what somebody did while offline. */
const MAX_EDIT = 256_000
/** What one socket may send before the document is there, in frames and bytes. */
const MAX_QUEUED = 256
const MAX_QUEUED_BYTES = 2_000_000
const MAX_GAPS = 5
const EMPTY_VECTOR = 1

export class Room implements Written {
  readonly botId: string
  /** Resolves when the document is there; rejects when it can't be. */
  readonly ready: Promise<void>
  readonly audience: Audience
  /** Counts who came in; an idle room that was visited since is idle no more. */
  visits = 0
  readonly editing = new Editing()
  readonly #setting: RoomSetting
  readonly #burst: Burst<{ update: Uint8Array; from: Connection | undefined }>
  #document: RoomDocument | undefined
  #log: RoomLog | undefined
  #queues = new Map<Connection, Uint8Array[]>()
  #heading = ''
  #users = 0
  #compacting = false
  #tellFound: (() => void) | undefined

  constructor(botId: string, setting: RoomSetting) {
    this.botId = botId
    this.#setting = setting
    this.audience = new Audience(setting.clock)
    this.#burst = new Burst(setting.clock, setting.mergeMs, (items) => this.#spread(items))
    this.ready = this.#load()
  }

  get isIdle(): boolean {
    return this.audience.size === 0 && this.#queues.size === 0 && this.#users === 0
  }
  get isClean(): boolean {
    return this.#log?.isClean ?? true
  }

  async #load(): Promise<void> {
    const [stored, at] = await Promise.all([this.#setting.store.load(this.botId), this.#setting.unkept()])
    if (!stored) throw new Missing(`There is no document ${this.botId}.`)
    this.#document = new RoomDocument(stored.updates)
    this.#log = new RoomLog(stored)
    this.#heading = JSON.stringify(readHeading(this.#document.doc))
    const document = this.#document
    if (at !== undefined) {
      this.#tellFound = () =>
        this.#setting.onfound({ botId: this.botId, at, state: document.state, people: [], kept: () => undefined })
      setImmediate(() => this.#found())
    }
    for (const [connection, frames] of this.#queues) {
      this.#welcome(connection)
      for (const frame of frames) this.#receive(connection, frame)
    }
    this.#queues.clear()
  }

  /** Lets a connection in; its frames wait until the document is there. */
  join(connection: Connection): void {
    this.visits++
    if (this.#document) this.#welcome(connection)
    else this.#queues.set(connection, [])
  }

  leave(connection: Connection): void {
    this.#queues.delete(connection)
    this.audience.leave(connection)
    if (this.isIdle) this.#setting.onidle(this)
  }

  /** Sockets that are in or wait to be. */
  connections(): Connection[] {
    return [...this.audience, ...this.#queues.keys()]
  }

  receive(connection: Connection, frame: Uint8Array): void {
    if (!connection.isOpen) return
    if (!connection.allows(this.#setting.clock.now())) return connection.close(1008, 'too many messages')
    const queue = this.#queues.get(connection)
    if (!queue) this.#receive(connection, frame)
    else if (queue.push(frame) > MAX_QUEUED || bytesOf(queue) > MAX_QUEUED_BYTES) {
      queue.length = 0
      connection.close(1013, 'too many messages before the document is open')
    }
  }

  /** Works with the document as the server; keeps the room open meanwhile. */
  async use<T>(work: (document: RoomDocument) => T): Promise<T> {
    this.#users++
    this.visits++
    try {
      await this.ready
      if (!this.#document) throw new Missing(`The document ${this.botId} is closed.`)
      return work(this.#document)
    } finally {
      this.#users--
      if (this.isIdle) this.#setting.onidle(this)
    }
  }

  /** Changes the document as the server, for somebody or of its own accord; resolves when the change is on disk. */
  async edit(change: (doc: Y.Doc) => void, by?: Editor): Promise<void> {
    const until = await this.use((document) => {
      this.#found()
      const news = document.change(change)
      if (news) this.#took(news, undefined, by)
      return this.#log?.received ?? 0
    })
    await this.#setting.committer.flush()
    if ((this.#log?.committed ?? 0) < until) throw new Error(`The change of ${this.botId} could not be written.`)
  }

  /** Hands over what was found, before it is edited. Encoding it takes long; those who wait for the document come first. */
  #found(): void {
    const tell = this.#tellFound
    this.#tellFound = undefined
    if (this.#document) tell?.()
  }

  #welcome(connection: Connection): void {
    const { clock } = this.#setting
    this.audience.add(connection)
    if (!this.#document) return
    if (connection.person.canWrite) connection.send(haveFrame(Y.encodeStateVector(this.#document.doc)), clock.now())
    else connection.send(readOnlyFrame(), clock.now())
    this.audience.introduce(connection)
  }

  #receive(connection: Connection, frame: Uint8Array): void {
    if (!this.#document || !connection.isOpen) return
    try {
      this.#answer(connection, readFrame(frame), frame.length, this.#document)
    } catch (error) {
      this.#setting.log.warn({ bot: this.botId, reason: String(error) }, 'a malformed frame')
      connection.close(4400, 'malformed')
    }
  }

  #answer(connection: Connection, incoming: Incoming, size: number, document: RoomDocument): void {
    const now = this.#setting.clock.now()
    switch (incoming.is) {
      case 'have': {
        const vector = incoming.stateVector
        if (vector.length > EMPTY_VECTOR)
          return connection.send(wholeFrame(Y.encodeStateAsUpdate(document.doc, vector)), now)
        const { parts } = document
        // Whoever asked takes a whole as the end of the answer.
        return connection.send(
          parts.map((part, at) => (at < parts.length - 1 ? editsFrame(part) : wholeFrame(part))),
          now,
        )
      }
      case 'edits':
        if (size > MAX_EDIT && !incoming.whole)
          return connection.close(1009, 'send this as an answer after reconnecting')
        return this.#take(connection, incoming.update, incoming.whole, document)
      case 'saved?':
        connection.acknowledge(incoming.mark, this.#log?.received ?? 0)
        return connection.committed(this.#log?.committed ?? 0, now)
      case 'presence':
        return this.audience.hear(connection, incoming.update)
      case 'who is here':
        return this.audience.introduce(connection)
    }
  }

  #take(connection: Connection, update: Uint8Array, whole: boolean, document: RoomDocument): void {
    if (!connection.person.canWrite) {
      connection.lost = true
      return
    }
    this.#found()
    const verdict = document.accept(update)
    if (typeof verdict === 'object') this.#took(verdict.news, connection, connection.editor)
    if (typeof verdict === 'object' || verdict === 'nothing new') {
      if (whole) connection.lost = false
      return
    }
    connection.lost = true
    this.#setting.log.warn({ bot: this.botId, verdict, bytes: update.length }, 'refused an update')
    if (verdict === 'too large') return connection.close(4413, 'the bot is too large')
    if (verdict !== 'gap') return connection.close(4400, verdict)
    if (++connection.gaps > MAX_GAPS) return connection.close(1008, 'edits are missing')
    connection.send(haveFrame(Y.encodeStateVector(document.doc)), this.#setting.clock.now())
  }

  #took(news: Uint8Array, from: Connection | undefined, by: Editor | undefined): void {
    this.editing.note(by, this.#setting.clock.now())
    this.#log?.add(news)
    this.#burst.push({ update: news, from })
    this.#setting.committer.touch(this)
  }

  #spread(items: { update: Uint8Array; from: Connection | undefined }[]): void {
    const [first] = items
    if (!first) return
    const update = items.length === 1 ? first.update : Y.mergeUpdates(items.map((item) => item.update))
    const alone = items.every(({ from }) => from === first.from) ? first.from : undefined
    this.audience.send(editsFrame(update), alone)
  }

  takeRow(): { row: LogRow; done: () => void } | undefined {
    const log = this.#log
    const taken = log?.take()
    if (!log || !taken || !this.#document) return undefined
    const heading = readHeading(this.#document.doc)
    const text = JSON.stringify(heading)
    const row: LogRow = { botId: this.botId, seq: taken.seq, data: taken.data, at: this.#setting.clock.now() }
    if (text !== this.#heading) row.heading = heading
    return {
      row,
      done: () => {
        this.#heading = text
        log.commit(taken)
        for (const connection of this.audience) connection.committed(log.committed, this.#setting.clock.now())
        if (log.isLong) void this.compact()
      },
    }
  }

  /** Undefined when the document is not open. */
  take(): Taken | undefined {
    if (!this.#document) return undefined
    this.#found()
    const at = this.#setting.clock.now()
    return { botId: this.botId, at, state: this.#document.state, ...this.editing.take(at) }
  }

  /** Makes one snapshot of the history. A failure costs nothing but room on the disk. */
  async compact(): Promise<void> {
    const log = this.#log
    if (!log?.hasHistory || !this.#document || this.#compacting) return
    this.#compacting = true
    try {
      const { state } = this.#document
      log.compacted()
      await this.#setting.store.compact(this.botId, log.seq, state)
    } catch (error) {
      this.#setting.log.error({ err: error, bot: this.botId }, 'the history could not be compacted')
    } finally {
      this.#compacting = false
    }
  }

  /** What came in could not be written. The clients still have it: they come back, to a room that is read from the disk again. */
  fail(error: unknown): void {
    this.#setting.log.error({ err: error, bot: this.botId }, 'edits could not be written')
    this.#setting.onfail(this)
    this.close(4503, 'try again')
  }

  /** Sends everybody away and forgets the document. */
  close(code: number, reason: string): void {
    this.#burst.flush()
    for (const connection of this.connections()) connection.close(code, reason)
    this.#document?.doc.destroy()
    this.#document = undefined
  }
}

function bytesOf(frames: readonly Uint8Array[]): number {
  return frames.reduce((sum, { length }) => sum + length, 0)
}
