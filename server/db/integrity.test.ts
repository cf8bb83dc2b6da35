import { closeSync, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startTestServer } from '../testing/testServer.ts'
import { temporaryDb } from '../testing/temporaryDb.ts'
import { openDb, tables } from './db.ts'
import { DamagedDatabase } from './integrity.ts'

const root = new URL('../..', import.meta.url).pathname
let dir: string
let file: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'clew-damage-'))
  file = join(dir, 'clew.db')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** A whole database with some rows, all in its one file. */
async function someDb(): Promise<void> {
  const { db, file: from, close } = await temporaryDb()
  for (let n = 0; n < 50; n++) await db.insert(tables.spec).values({ hash: `${n}`, body: 'x'.repeat(5_000) })
  await db.run('PRAGMA wal_checkpoint(TRUNCATE)')
  copyFileSync(from, file)
  close()
}

it('a whole database opens', async () => {
  await someDb()
  const { db, close } = await openDb({ url: `file:${file}`, root })
  expect(await db.select().from(tables.spec)).toHaveLength(50)
  close()
})

it.each<[name: string, damage: () => void]>([
  ['is no database', () => writeFileSync(file, 'not a database, but a text that is long enough. '.repeat(50))],
  [
    'has pages of something else',
    () => {
      const handle = openSync(file, 'r+')
      for (let page = 20; page < 60; page++) writeSync(handle, Buffer.alloc(4_096, 0xa5), 0, 4_096, page * 4_096)
      closeSync(handle)
    },
  ],
])('a file that %s is refused and left as it is', async (_name, damage) => {
  await someDb()
  damage()
  const before = readFileSync(file)
  await expect(openDb({ url: `file:${file}`, root })).rejects.toThrow(DamagedDatabase)
  expect(readFileSync(file).equals(before)).toBe(true)
})

it('a server that finds its database damaged lets the data folder go again', async () => {
  writeFileSync(file, 'not a database, but a text that is long enough. '.repeat(50))
  await expect(startTestServer({ dataDir: dir })).rejects.toThrow(DamagedDatabase)
  rmSync(file)
  await (await startTestServer({ dataDir: dir })).stop()
})
