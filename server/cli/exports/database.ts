/** Takes a bot out of the database. */
import { existsSync } from 'node:fs'
import { eq, or } from 'drizzle-orm'
import * as Y from 'yjs'
import type { Bot } from '../../../schema/bot/bot.ts'
import { formatBot } from '../../../schema/bot/json.ts'
import type { Pictures } from '../../../schema/bot/pictures.ts'
import { readBot } from '../../../schema/document/document.ts'
import { openDb, tables, type Db } from '../../db/db.ts'
import { DataDirBusy, lockDataDir } from '../../db/lock.ts'
import { readEnv } from '../../env.ts'
import { picturesNamedIn } from '../../pictures/travel.ts'
import { DbStore } from '../../sync/store/dbStore.ts'
import { exitCodes, Stop } from '../terminal.ts'

export interface Stored {
  bot: Bot
  pictures: Pictures
}

/** By its id or its key. The database file belongs to one process at a time. */
export async function botInDatabase(bot: string, processEnv: NodeJS.ProcessEnv): Promise<Stored> {
  const env = readEnv(processEnv)
  const file = env.databaseUrl.startsWith('file:') ? env.databaseUrl.slice('file:'.length) : ''
  if (file && !existsSync(file)) throw new Stop('noDatabase', { file })
  const unlock = file ? await lock(env.dataDir) : () => undefined
  try {
    const { db, close } = await openDb({ url: env.databaseUrl, authToken: env.databaseToken, root: env.root })
    try {
      return await stored(db, bot)
    } finally {
      close()
    }
  } finally {
    unlock()
  }
}

async function lock(dataDir: string): Promise<() => void> {
  try {
    return await lockDataDir(dataDir)
  } catch (error) {
    throw error instanceof DataDirBusy ? new Stop('databaseBusy', {}, exitCodes.problems) : error
  }
}

async function stored(db: Db, bot: string): Promise<Stored> {
  const [row] = await db
    .select({ id: tables.bot.id })
    .from(tables.bot)
    .where(or(eq(tables.bot.id, bot), eq(tables.bot.key, bot)))
  const found = row && (await new DbStore(db).load(row.id))
  if (!found) throw new Stop('noSuchBot', { bot })
  const doc = new Y.Doc()
  for (const update of found.updates) Y.applyUpdate(doc, update)
  const read = readBot(doc)
  return { bot: read, pictures: await picturesNamedIn(db, formatBot(read)) }
}
