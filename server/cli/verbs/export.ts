/** `clew export`: takes a bot out of the database, as the editor's export does. */
import { existsSync } from 'node:fs'
import { eq, or } from 'drizzle-orm'
import * as Y from 'yjs'
import { formatBot } from '../../../schema/bot/json.ts'
import { readBot } from '../../../schema/document/document.ts'
import { openDb, tables, type Db } from '../../db/db.ts'
import { DataDirBusy, lockDataDir } from '../../db/lock.ts'
import { readEnv, type Env } from '../../env.ts'
import { DbStore } from '../../sync/store/dbStore.ts'
import { writeTextFile } from '../files.ts'
import { exitCodes, Stop, type Verb } from '../terminal.ts'

export const exportVerb: Verb = async (args, terminal) => {
  if (!args.bot) throw new Stop('needsBot')
  const text = await withDatabase(readEnv(terminal.env), (db) => readBotText(db, args.bot))
  if (args.out) {
    await writeTextFile(args.out, text)
    terminal.print(terminal.words('written', { file: args.out, size: Buffer.byteLength(text) }))
    terminal.json({ written: [{ file: args.out, bytes: Buffer.byteLength(text) }] })
  } else {
    terminal.print(text.trimEnd())
    terminal.json({ bot: JSON.parse(text) as unknown })
  }
  return exitCodes.fine
}

/** The database file belongs to one process at a time. */
async function withDatabase<T>(env: Env, read: (db: Db) => Promise<T>): Promise<T> {
  const file = env.databaseUrl.startsWith('file:') ? env.databaseUrl.slice('file:'.length) : ''
  if (file && !existsSync(file)) throw new Stop('noDatabase', { file })
  const unlock = file ? await lock(env.dataDir) : () => undefined
  try {
    const { db, close } = await openDb({ url: env.databaseUrl, authToken: env.databaseToken, root: env.root })
    try {
      return await read(db)
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

async function readBotText(db: Db, bot: string): Promise<string> {
  const [row] = await db
    .select({ id: tables.bot.id })
    .from(tables.bot)
    .where(or(eq(tables.bot.id, bot), eq(tables.bot.key, bot)))
  const stored = row && (await new DbStore(db).load(row.id))
  if (!stored) throw new Stop('noSuchBot', { bot })
  const doc = new Y.Doc()
  for (const update of stored.updates) Y.applyUpdate(doc, update)
  return formatBot(readBot(doc))
}
