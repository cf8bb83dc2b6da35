/** The moments of all bots in the database: kept compressed, read back, thinned as they age. */
import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import { and, asc, desc, eq, inArray, max } from 'drizzle-orm'
import * as Y from 'yjs'
import type { Bot } from '../../schema/bot/bot.ts'
import { newId } from '../../schema/bot/ids.ts'
import { readBot } from '../../schema/document/document.ts'
import type { Clock } from '../clock.ts'
import { atOnce, tables, type Db } from '../db/db.ts'
import type { Occasion } from '../db/schema.ts'
import { Conflict, NotFound } from '../errors.ts'
import type { History } from '../sync/hub.ts'
import type { Taken } from '../sync/room/room.ts'
import { thin } from './thin.ts'

const { bot, moment, momentPart } = tables

/** A libSQL server refuses rows of 5 MB and more. */
const PART_BYTES = 1_000_000
/** An edit is written within milliseconds of being taken; what is later than this was edited after the moment. */
const WRITTEN_MS = 1_000

const [compress, expand] = [promisify(deflate), promisify(inflate)]

export class Moments implements History {
  readonly #db: Db
  readonly #clock: Clock

  constructor(db: Db, clock: Clock) {
    this.#db = db
    this.#clock = clock
  }

  /** Resolves with its id when it is on disk. Compressing goes on beside the event loop. */
  async keep(taken: Taken, occasion: Occasion, name = ''): Promise<string> {
    const { botId, at, people, state } = taken
    const id = newId()
    const data = await compress(state)
    const parts = []
    for (let from = 0; from < data.length; from += PART_BYTES)
      parts.push({ momentId: id, part: parts.length, data: data.subarray(from, from + PART_BYTES) })
    await this.#db.batch([
      this.#db.insert(moment).values({ id, botId, at, people, occasion, name }),
      this.#db.insert(momentPart).values(parts),
    ])
    taken.kept()
    await this.#thin(botId)
    return id
  }

  async unkept(botId: string): Promise<number | undefined> {
    const [[edited], [kept]] = await this.#db.batch([
      this.#db.select({ at: bot.updatedAt }).from(bot).where(eq(bot.id, botId)),
      this.#db
        .select({ at: max(moment.at) })
        .from(moment)
        .where(eq(moment.botId, botId)),
    ])
    const last = kept?.at ?? -Infinity
    return edited && edited.at > last + WRITTEN_MS ? edited.at : undefined
  }

  /** The state of a bot's document as it was. */
  async stateOf(botId: string, id: string): Promise<Uint8Array> {
    const parts = await this.#db
      .select({ data: momentPart.data })
      .from(momentPart)
      .innerJoin(moment, eq(moment.id, momentPart.momentId))
      .where(and(eq(moment.id, id), eq(moment.botId, botId)))
      .orderBy(asc(momentPart.part))
    if (parts.length === 0) throw new NotFound('moment_gone')
    return expand(Buffer.concat(parts.map(({ data }) => data))).catch(() => {
      throw new Conflict('moment_damaged')
    })
  }

  async botOf(botId: string, id: string): Promise<Bot> {
    const doc = new Y.Doc()
    try {
      Y.applyUpdate(doc, await this.stateOf(botId, id))
      return readBot(doc)
    } finally {
      doc.destroy()
    }
  }

  async #thin(botId: string): Promise<void> {
    const all = await this.#db
      .select()
      .from(moment)
      .where(eq(moment.botId, botId))
      .orderBy(desc(moment.at), desc(moment.id))
    const { gone, heirs } = thin(all, this.#clock.now())
    await atOnce(this.#db, [
      ...(gone.length > 0 ? [this.#db.delete(moment).where(inArray(moment.id, gone))] : []),
      ...heirs.map(({ id, people }) => this.#db.update(moment).set({ people }).where(eq(moment.id, id))),
    ])
  }
}
