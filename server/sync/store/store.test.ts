import { afterAll, beforeAll, describe } from 'vitest'
import { tables, type Db } from '../../db/db.ts'
import { temporaryDb } from '../../testing/temporaryDb.ts'
import { DbStore } from './dbStore.ts'
import { MemoryStore } from './memoryStore.ts'
import { snapshotRows } from './rows.ts'
import { storeCases } from './store.case.ts'

const one = Uint8Array.of(1)

describe('in memory', () => {
  storeCases(async () => {
    const store = new MemoryStore()
    store.make('a', one)
    store.make('b', one)
    return store
  })
})

describe('in the database', () => {
  let db: Db
  let close: () => void
  beforeAll(async () => ({ db, close } = await temporaryDb()))
  afterAll(() => close())

  storeCases(async () => {
    await db.delete(tables.workspace)
    await db.insert(tables.workspace).values({ id: 'w', name: 'W', createdAt: 0 })
    for (const id of ['a', 'b']) {
      const row = { id, key: id, workspaceId: 'w', name: id, locales: ['en'], createdAt: 0, updatedAt: 0 }
      await db.insert(tables.bot).values(row)
      await db.insert(tables.botSnapshot).values(snapshotRows(id, 0, one))
    }
    return new DbStore(db)
  })
})
