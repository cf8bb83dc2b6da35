import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { OpenDb } from '../db/db.ts'
import { inDatabase, inMemory } from '../testing/documents.ts'
import { smallDocument, startHubServer, type HubServer } from '../testing/hubServer.ts'
import { until } from '../testing/tab.ts'
import { temporaryDb } from '../testing/temporaryDb.ts'
import { hubCases } from './hub.case.ts'
import { editsFrame, savedFrame, stillHereFrame } from './room/wire.ts'
import type { DocumentStore } from './store/store.ts'

describe('in memory', () => hubCases(inMemory))

describe('in the database', () => {
  let opened: OpenDb
  beforeAll(async () => void (opened = await temporaryDb()))
  afterAll(() => opened.close())
  hubCases(inDatabase(() => opened.db))
})

describe('in silence', () => {
  let server: HubServer
  beforeEach(async () => void (server = await startHubServer(await inMemory({ a: smallDocument() }))))
  afterEach(() => server.close())

  /** Counts the answers to pings that reach the server on one of its sockets. */
  function pongsOf(at: number): () => number {
    let pongs = 0
    server.sockets[at]?.on('pong', () => pongs++)
    return () => pongs
  }

  it('a frame comes at least every 15 s, because clients do not count pings', async () => {
    const guest = await server.visit()
    const pongs = pongsOf(0)
    await until(() => guest.frames.length === 1, 'the welcome')
    for (let quarter = 1; quarter <= 8; quarter++) {
      server.clock.pass(15_000)
      await guest.receives(stillHereFrame, quarter)
      await until(() => pongs() === Math.floor((quarter * 15) / 16), 'the answers to all pings')
    }
    expect(guest.socket.readyState).toBe(guest.socket.OPEN)
  })

  it('whoever answers no ping is given up, the others stay', async () => {
    const dead = await server.visit({ autoPong: false })
    const alive = await server.visit()
    const pongs = pongsOf(1)
    await until(() => dead.frames.length > 0 && alive.frames.length > 0, 'the welcome')
    server.clock.pass(16_000)
    await until(() => pongs() === 1)
    expect(dead.socket.readyState).toBe(dead.socket.OPEN)
    server.clock.pass(16_000)
    expect(await dead.closed).toBe(1006)
    await until(() => pongs() === 2)
    expect(alive.socket.readyState).toBe(alive.socket.OPEN)
  })
})

describe('before the document is loaded', () => {
  let server: HubServer
  let load: () => void
  beforeEach(async () => {
    const store = await inMemory({ a: smallDocument() })
    const slow: DocumentStore['load'] = store.load.bind(store)
    const waiting = new Promise<void>((go) => (load = go))
    store.load = async (id) => (await waiting, slow(id))
    server = await startHubServer(store)
  })
  afterEach(async () => {
    load()
    await server.close()
  })

  it('nothing is answered; what was sent is answered in order afterwards', async () => {
    const guest = await server.visit()
    const marks = Array.from({ length: 256 }, (_, at) => savedFrame(at + 1))
    guest.send(...marks)
    let said = false
    guest.socket.once('pong', () => (said = true))
    guest.socket.ping()
    await until(() => said, 'all to have arrived')
    expect(guest.frames).toEqual([])
    load()
    await guest.receives(savedFrame(256))
    expect(guest.frames.slice(1).map((frame) => [...frame])).toEqual(marks.map((frame) => [...frame]))
  })

  it('T27 whoever floods it is sent away, the others get in', async () => {
    const [flood, heavy, calm] = [await server.visit(), await server.visit(), await server.visit()]
    for (let n = 0; n < 257; n++) flood.send(savedFrame(n))
    for (let n = 0; n < 3; n++) heavy.send(editsFrame(new Uint8Array(900_000)))
    calm.send(savedFrame(1))
    expect([await flood.closed, await heavy.closed]).toEqual([1013, 1013])
    load()
    await calm.receives(savedFrame(1))
  })
})

it('whose right to write is taken is sent back at the next look, and what they send then changes nothing', async () => {
  let right: 'write' | 'read' = 'write'
  const rights = async (people: readonly unknown[]) => people.map(() => right)
  const server = await startHubServer(await inMemory({ a: smallDocument() }), { rights })
  const guest = await server.visit()
  await until(() => guest.frames.length > 0, 'the welcome')
  server.clock.pass(3_000)
  await server.hub.recheck()
  expect(guest.socket.readyState).toBe(guest.socket.OPEN)

  right = 'read'
  // The server's end sees frames that were on their way when it closed.
  const arrived = new Promise((done) => server.sockets[0]?.on('message', done))
  server.clock.pass(3_000)
  const doc = new Y.Doc()
  doc.getMap('settings').set('late', 'v')
  await until(() => server.sockets[0]?.readyState !== WebSocket.OPEN, 'the end')
  if (guest.socket.readyState === WebSocket.OPEN) {
    guest.send(editsFrame(Y.encodeStateAsUpdate(doc)))
    await Promise.race([arrived, guest.closed])
  }
  expect(await guest.closed).toBe(4503)
  expect(await server.hub.read('a', (now) => now.getMap('settings').has('late'))).toBe(false)
  await server.close()
})
