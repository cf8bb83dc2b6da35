/** Stores that hold documents already, in memory and in a database, so that both can go through the same cases. */
import { tables, type Db } from '../db/db.ts'
import { DbStore } from '../sync/store/dbStore.ts'
import { MemoryStore } from '../sync/store/memoryStore.ts'
import { snapshotRows } from '../sync/store/rows.ts'
import type { DocumentStore } from '../sync/store/store.ts'

/** Makes a store that holds these documents and no other. */
export type StoreMaker = (states: Record<string, Uint8Array>) => Promise<DocumentStore>

export const inMemory: StoreMaker = async (states) => {
  const store = new MemoryStore()
  for (const [id, state] of Object.entries(states)) store.make(id, state)
  return store
}

export const inDatabase =
  (db: () => Db): StoreMaker =>
  async (states) => {
    await db().delete(tables.workspace)
    await db().insert(tables.workspace).values({ id: 'w', name: 'W', createdAt: 0 })
    for (const [id, state] of Object.entries(states)) {
      const row = { id, key: id, workspaceId: 'w', name: id, locales: ['en'], createdAt: 0, updatedAt: 0 }
      await db().insert(tables.bot).values(row)
      await db()
        .insert(tables.botSnapshot)
        .values(snapshotRows(id, 0, state))
    }
    return new DbStore(db())
  }
