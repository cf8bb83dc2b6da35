/** Opens the database: client, migrations, and the typed queries over them. */
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { join } from 'node:path'
import { QueuedClient, type ClientOptions } from './client.ts'
import { asDamaged, checkIntegrity } from './integrity.ts'
import * as schema from './schema.ts'

export * as tables from './schema.ts'

export type Db = LibSQLDatabase<typeof schema>

/** A statement for `atOnce`. */
export type Statement = Parameters<Db['batch']>[0][number]

export interface OpenDb {
  db: Db
  client: QueuedClient
  close(): void
}

/** The migrator looks at what is done outside of its transaction: without the index, two servers that start together could both do it. */
const onceEach = [
  'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  'CREATE UNIQUE INDEX IF NOT EXISTS migration_once ON __drizzle_migrations (hash)',
]

/** Throws `DamagedDatabase` when the file is not whole. */
export async function openDb(options: ClientOptions & { root: string }): Promise<OpenDb> {
  let client: QueuedClient | undefined
  try {
    client = await QueuedClient.open(options)
    if (options.url.startsWith('file:')) await checkIntegrity(client)
    const db = drizzle(client, { schema, casing: 'snake_case' })
    await client.batch(onceEach)
    const bring = () => migrate(db, { migrationsFolder: join(options.root, 'server/db/migrations') })
    // When another server was quicker, ours failed as a whole; looking again finds its work done.
    await bring().catch(bring)
    const opened = client
    return { db, client, close: () => opened.close() }
  } catch (error) {
    client?.close()
    throw asDamaged(error)
  }
}

/** Runs statements in one transaction: all happen or none. */
export async function atOnce(db: Db, statements: readonly Statement[]): Promise<void> {
  const [first, ...others] = statements
  if (first) await db.batch([first, ...others])
}

/** Whether a write failed because a row like it, or one it must not have, exists already. */
export function isConstraint(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('code' in at && at.code === 'SQLITE_CONSTRAINT') return true
  return false
}
