import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openDb, type OpenDb } from '../db/db.ts'
import { inDatabase } from '../testing/documents.ts'
import { smallDocument, startHubServer, type HubServer } from '../testing/hubServer.ts'
import { until } from '../testing/tab.ts'
import { editsFrame, haveFrame, savedFrame } from './room/wire.ts'
import type { DocumentStore } from './store/store.ts'

const root = new URL('../..', import.meta.url).pathname
let dir: string
let opened: OpenDb
let store: DocumentStore
let server: HubServer
/** Called while a write waits for the database, with how often it has waited. */
let onwait: (times: number) => Promise<void>
let holder: ReturnType<typeof createClient>

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'clew-busy-'))
  const url = `file:${join(dir, 'clew.db')}`
  let times = 0
  opened = await openDb({ url, root, wait: () => onwait(++times) })
  store = await inDatabase(() => opened.db)({ a: smallDocument() })
  server = await startHubServer(store)
  holder = createClient({ url, concurrency: 1 })
})
afterEach(async () => {
  await server.close()
  holder.close()
  opened.close()
  rmSync(dir, { recursive: true, force: true })
})

/** What a client sends who sets one value and asks whether it is on disk. */
function edit(key: string, mark: number): Uint8Array[] {
  const doc = new Y.Doc()
  doc.getMap('settings').set(key, 'v')
  return [editsFrame(Y.encodeStateAsUpdate(doc)), savedFrame(mark), haveFrame(Uint8Array.of(0))]
}
async function isKept(key: string): Promise<boolean> {
  const doc = new Y.Doc()
  for (const update of (await store.load('a'))?.updates ?? []) Y.applyUpdate(doc, update)
  return doc.getMap('settings').has(key)
}

it('while another holds the database, edits wait and nothing is acknowledged; then all of it is on disk', async () => {
  const guest = await server.visit()
  const held = await holder.transaction('write')
  const acknowledged: number[] = []
  onwait = async (times) => {
    acknowledged.push(guest.count(savedFrame(1)))
    if (times === 3) await held.commit()
  }
  guest.send(...edit('k', 1))
  await until(() => guest.frames.length >= 2, 'the answer')
  server.clock.pass(10)
  await guest.receives(savedFrame(1))
  expect(acknowledged).toEqual([0, 0, 0])
  expect(await isKept('k')).toBe(true)
  guest.send(...edit('l', 2))
  await until(() => guest.frames.length >= 5, 'the answer')
  server.clock.pass(10)
  await guest.receives(savedFrame(2))
  // Read by another connection: what this driver reports as done after a busy database may not be.
  const { rows } = await holder.execute('SELECT count(*) AS n FROM bot_update')
  expect(rows[0]?.['n']).toBe(2)
})

it('when it stays busy people are told to come again, and what they bring back is kept', async () => {
  const guest = await server.visit()
  const held = await holder.transaction('write')
  onwait = async () => undefined
  guest.send(...edit('k', 1))
  await until(() => guest.frames.length >= 2, 'the answer')
  server.clock.pass(10)
  expect(await guest.closed).toBe(4503)
  expect(guest.count(savedFrame(1))).toBe(0)
  await held.rollback()
  expect(await isKept('k')).toBe(false)
  const again = await server.visit()
  again.send(...edit('k', 2))
  await until(() => again.frames.length >= 2, 'the answer')
  server.clock.pass(10)
  await again.receives(savedFrame(2))
  expect(await isKept('k')).toBe(true)
})
