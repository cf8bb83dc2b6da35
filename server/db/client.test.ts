import { createClient } from '@libsql/client'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { QueuedClient } from './client.ts'
import { DataDirBusy, lockDataDir } from './lock.ts'

let dir: string
let url: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'clew-client-'))
  url = `file:${join(dir, 'test.db')}`
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const numbers = async (client: Pick<QueuedClient, 'execute'>) =>
  (await client.execute('SELECT n FROM t ORDER BY n')).rows.map(({ n }) => n)

it('sets its pragmas', async () => {
  const client = await QueuedClient.open({ url })
  const value = async (pragma: string) => Object.values((await client.execute(`PRAGMA ${pragma}`)).rows[0] ?? {})[0]
  expect(await value('journal_mode')).toBe('wal')
  expect(await value('synchronous')).toBe(2)
  expect(await value('foreign_keys')).toBe(1)
  client.close()
})

it('loses nothing when another connection holds the database for a while', async () => {
  const waits: number[] = []
  const holder = createClient({ url, concurrency: 1 })
  const held: Awaited<ReturnType<typeof holder.transaction>>[] = []
  const client = await QueuedClient.open({
    url,
    wait: async (ms) => {
      waits.push(ms)
      if (waits.length === 2) await held[0]?.commit()
    },
  })
  await client.execute('CREATE TABLE t (n INTEGER PRIMARY KEY)')
  held.push(await holder.transaction('write'))
  await held[0]?.execute('INSERT INTO t VALUES (100)')

  await Promise.all([1, 2, 3, 4, 5].map((n) => client.execute({ sql: 'INSERT INTO t VALUES (?)', args: [n] })))
  await client.batch([{ sql: 'INSERT INTO t VALUES (?)', args: [6] }])

  expect(waits).toHaveLength(2)
  expect(await numbers(client)).toEqual([1, 2, 3, 4, 5, 6, 100])
  // What another connection sees is what is on disk.
  expect((await holder.execute('SELECT count(*) AS c FROM t')).rows[0]?.c).toBe(7)
  const pragma = await client.execute('PRAGMA synchronous')
  expect(Object.values(pragma.rows[0] ?? {})).toEqual([2])
  client.close()
  holder.close()
})

it('gives up with the error when the database stays busy', async () => {
  const client = await QueuedClient.open({ url, wait: async () => {} })
  await client.execute('CREATE TABLE t (n INTEGER PRIMARY KEY)')
  const holder = createClient({ url, concurrency: 1 })
  const hold = await holder.transaction('write')
  await expect(client.execute('INSERT INTO t VALUES (1)')).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
  await hold.rollback()
  await client.execute('INSERT INTO t VALUES (2)')
  expect(await numbers(client)).toEqual([2])
  client.close()
  holder.close()
})

it('takes many writes at once', async () => {
  const client = await QueuedClient.open({ url })
  await client.execute('CREATE TABLE t (n INTEGER PRIMARY KEY)')
  await Promise.all(
    Array.from({ length: 300 }, (_, n) => client.execute({ sql: 'INSERT INTO t VALUES (?)', args: [n] })),
  )
  expect(await numbers(client)).toHaveLength(300)
  client.close()
})

it('reports a full disk, keeps what is there and goes on when there is room', async () => {
  const client = await QueuedClient.open({ url })
  await client.execute('CREATE TABLE t (n INTEGER PRIMARY KEY, data BLOB)')
  await client.execute('INSERT INTO t VALUES (1, zeroblob(10))')
  await client.execute('PRAGMA max_page_count=4')
  await expect(client.execute('INSERT INTO t VALUES (2, zeroblob(100000))')).rejects.toMatchObject({
    code: 'SQLITE_FULL',
  })
  await client.execute('PRAGMA max_page_count=100000')
  await client.execute('INSERT INTO t VALUES (3, zeroblob(100000))')
  expect(await numbers(client)).toEqual([1, 3])
  client.close()
})

it('lets one process at a time use a data folder', async () => {
  const unlock = await lockDataDir(dir)
  await expect(lockDataDir(dir)).rejects.toThrow(DataDirBusy)
  unlock()
  ;(await lockDataDir(dir))()
})
