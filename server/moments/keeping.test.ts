/** Moments that are kept by themselves: an open room, a database, a clock that the test moves. */
import { asc, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { readBot, setName } from '../../schema/document/document.ts'
import { tables, type OpenDb } from '../db/db.ts'
import { inDatabase } from '../testing/documents.ts'
import { smallDocument, startHubServer, type HubServer } from '../testing/hubServer.ts'
import { until } from '../testing/tab.ts'
import { temporaryDb } from '../testing/temporaryDb.ts'
import { LONG_MS, PAUSE_MS } from '../sync/room/editing.ts'
import type { DocumentStore } from '../sync/store/store.ts'
import { Moments } from './moments.ts'

let opened: OpenDb
let store: DocumentStore
let server: HubServer
let moments: Moments
beforeAll(async () => void (opened = await temporaryDb()))
afterAll(() => opened.close())
beforeEach(async () => {
  store = await inDatabase(() => opened.db)({ a: smallDocument() })
  await start()
})
afterEach(() => server.close())

async function start(): Promise<void> {
  // A clock that leaps leaves nobody the time to answer a ping.
  const timings = { ping: Infinity }
  server = await startHubServer(store, { timings, historyOf: (clock) => (moments = new Moments(opened.db, clock)) })
}

const { moment } = tables
/** What a bot was when it was first opened. */
const first = ['found', [], 'Small']
const ana = { id: 'ana', name: 'Ana' }
const kept = () => opened.db.select().from(moment).where(eq(moment.botId, 'a')).orderBy(asc(moment.at))
const named = async (id: string) => (await moments.botOf('a', id)).name
const rename = (name: string, by = ana) => server.hub.edit('a', (doc) => setName(doc, name), by)
/** Waits until so many moments are there, and gives them back. */
async function history(count: number) {
  await until(async () => (await kept()).length >= count, `${count} moments`)
  const all = await kept()
  return Promise.all(
    all.map(async ({ id, people, occasion }) => [occasion.is, people.map(({ name }) => name), await named(id)]),
  )
}

it('keeps what a bot was when it is first opened, then one when editing pauses, with those who edited', async () => {
  const guest = await server.visit()
  await rename('Second')
  await rename('Third', { id: 'ben', name: 'Ben' })
  server.clock.pass(PAUSE_MS - 3_000)
  await server.hub.flush()
  expect(await history(1)).toEqual([first])
  server.clock.pass(6_000)
  expect(await history(2)).toEqual([first, ['editing', ['Ana', 'Ben'], 'Third']])
  server.clock.pass(PAUSE_MS * 3)
  expect(await kept()).toHaveLength(2)
  guest.socket.close()
})

it('keeps one every ten minutes while editing goes on', async () => {
  const guest = await server.visit()
  for (let passed = 0; passed <= LONG_MS; passed += 60_000) {
    await rename(`After ${passed / 60_000} minutes`)
    server.clock.pass(60_000)
  }
  expect(await history(2)).toEqual([first, ['editing', ['Ana'], expect.stringMatching(/After (9|10) minutes/)]])
  guest.socket.close()
})

it('keeps one when the last has left, and when the server stops', async () => {
  await rename('Left alone')
  server.clock.pass(31_000)
  expect(await history(2)).toEqual([first, ['editing', ['Ana'], 'Left alone']])
  await until(() => server.hub.openRooms === 0, 'the room to close')
  await rename('At the end')
  await server.close()
  expect((await history(3)).at(-1)).toEqual(['editing', ['Ana'], 'At the end'])
  await start()
})

it('what was edited before a crash is kept when the bot is opened next', async () => {
  await rename('Before the crash')
  // Somebody else’s hub on the same database: the first one never gets to keep anything.
  const crashed = server
  await start()
  await server.hub.read('a', readBot)
  expect(await history(2)).toEqual([first, ['found', [], 'Before the crash']])
  expect(await kept()).toHaveLength(2)
  await crashed.close()
})

it('a history that fails takes nothing from the present, and is tried again', async () => {
  const guest = await server.visit()
  const keep = moments.keep.bind(moments)
  let attempts = 0
  moments.keep = async () => {
    attempts++
    throw new Error('The disk is full.')
  }
  await rename('Kept later')
  server.clock.pass(PAUSE_MS + 3_000)
  await until(() => attempts === 1)
  server.clock.pass(10_000)
  expect(attempts).toBe(1)
  expect(await server.hub.read('a', (doc) => readBot(doc).name)).toBe('Kept later')
  moments.keep = keep
  server.clock.pass(PAUSE_MS)
  expect(await history(2)).toEqual([first, ['editing', ['Ana'], 'Kept later']])
  guest.socket.close()
})
