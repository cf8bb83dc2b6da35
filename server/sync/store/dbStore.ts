/** Documents in the database. */
import { and, asc, eq, lte } from 'drizzle-orm'
import { tables, type Db } from '../../db/db.ts'
import { snapshotRows, unpackUpdates } from './rows.ts'
import type { DocumentStore, LogRow, StoredDocument } from './store.ts'

const { bot, botSnapshot, botUpdate } = tables

export class DbStore implements DocumentStore {
  readonly #db: Db
  constructor(db: Db) {
    this.#db = db
  }

  async load(botId: string): Promise<StoredDocument | undefined> {
    const [parts, rows] = await this.#db.batch([
      this.#db.select().from(botSnapshot).where(eq(botSnapshot.botId, botId)).orderBy(asc(botSnapshot.part)),
      this.#db.select().from(botUpdate).where(eq(botUpdate.botId, botId)).orderBy(asc(botUpdate.seq)),
    ])
    const first = parts[0]
    if (!first) return undefined
    return {
      updates: [Buffer.concat(parts.map(({ data }) => data)), ...rows.flatMap(({ data }) => unpackUpdates(data))],
      seq: rows.at(-1)?.seq ?? first.seq,
      rows: rows.length,
      bytes: rows.reduce((sum, { data }) => sum + data.length, 0),
    }
  }

  async append(rows: readonly LogRow[]): Promise<void> {
    const values = rows.map(({ botId, seq, data }) => ({ botId, seq, data: Buffer.from(data) }))
    const headings = rows.map(({ botId, at, heading }) =>
      this.#db
        .update(bot)
        .set({ updatedAt: at, ...heading })
        .where(eq(bot.id, botId)),
    )
    if (values.length > 0) await this.#db.batch([this.#db.insert(botUpdate).values(values), ...headings])
  }

  async compact(botId: string, seq: number, state: Uint8Array): Promise<void> {
    await this.#db.batch([
      this.#db.delete(botSnapshot).where(eq(botSnapshot.botId, botId)),
      this.#db.insert(botSnapshot).values(snapshotRows(botId, seq, state)),
      this.#db.delete(botUpdate).where(and(eq(botUpdate.botId, botId), lte(botUpdate.seq, seq))),
    ])
  }
}
