/** What open documents must do, whatever keeps them. */
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { StoreMaker } from '../testing/documents.ts'
import { smallDocument, startHubServer, type HubServer } from '../testing/hubServer.ts'
import { until } from '../testing/tab.ts'
import { editsFrame, haveFrame, savedFrame } from './room/wire.ts'
import type { DocumentStore } from './store/store.ts'

const note = (key: string, value: string) => (doc: Y.Doc) => void doc.getMap('settings').set(key, value)

/** The update that a client makes who sets one value. */
function noteUpdate(key: string, value: string): Uint8Array {
  const doc = new Y.Doc()
  note(key, value)(doc)
  return Y.encodeStateAsUpdate(doc)
}

export function hubCases(make: StoreMaker): void {
  const running: HubServer[] = []
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close()
  })
  async function start(store?: DocumentStore): Promise<{ server: HubServer; store: DocumentStore }> {
    const kept = store ?? (await make({ a: smallDocument() }))
    const server = await startHubServer(kept)
    running.push(server)
    return { server, store: kept }
  }
  const kept = async (store: DocumentStore, key: string) => {
    const doc = new Y.Doc()
    for (const update of (await store.load('a'))?.updates ?? []) Y.applyUpdate(doc, update)
    return doc.getMap('settings').get(key)
  }
  const rows = async (store: DocumentStore) => (await store.load('a'))?.rows

  it('acknowledges what is stored, and not before', async () => {
    const { server, store } = await start()
    const guest = await server.visit()
    guest.send(editsFrame(noteUpdate('k', 'v')), savedFrame(7), haveFrame(Uint8Array.of(0)))
    // The answer to the last question: all three have come in.
    await until(() => guest.frames.length >= 2)
    expect(guest.count(savedFrame(7))).toBe(0)
    expect(await kept(store, 'k')).toBeUndefined()
    server.clock.pass(10)
    await guest.receives(savedFrame(7))
    expect(await kept(store, 'k')).toBe('v')
  })

  it('sends everybody back when edits can’t be stored, and takes them from those who come again', async () => {
    const { server, store } = await start()
    const append = store.append.bind(store)
    const guest = await server.visit()
    store.append = () => Promise.reject(new Error('The disk is full.'))
    guest.send(editsFrame(noteUpdate('k', 'v')), savedFrame(1), haveFrame(Uint8Array.of(0)))
    await until(() => guest.frames.length >= 2)
    server.clock.pass(10)
    expect(await guest.closed).toBe(4503)
    expect(guest.count(savedFrame(1))).toBe(0)
    store.append = append
    const again = await server.visit()
    again.send(editsFrame(noteUpdate('k', 'v')), savedFrame(2), haveFrame(Uint8Array.of(0)))
    await until(() => again.frames.length >= 2)
    server.clock.pass(10)
    await again.receives(savedFrame(2))
    expect(await kept(store, 'k')).toBe('v')
  })

  it('makes one snapshot of 500 rows while the document is open', { timeout: 60_000 }, async () => {
    const { server, store } = await start()
    await server.visit()
    for (let n = 1; n < 500; n++) await server.hub.edit('a', note('n', String(n)))
    expect(await rows(store)).toBe(499)
    await server.hub.edit('a', note('n', '500'))
    await until(async () => (await rows(store)) === 0, 'the snapshot')
    await server.hub.edit('a', note('n', '501'))
    expect(await rows(store)).toBe(1)
    expect(await kept(store, 'n')).toBe('501')
  })

  it('makes one snapshot of 256 kB while the document is open', async () => {
    const { server, store } = await start()
    await server.visit()
    await server.hub.edit('a', note('x', 'x'.repeat(200_000)))
    expect(await rows(store)).toBe(1)
    await server.hub.edit('a', note('y', 'y'.repeat(60_000)))
    await until(async () => (await rows(store)) === 0, 'the snapshot')
    expect([await kept(store, 'x'), await kept(store, 'y')]).toEqual(['x'.repeat(200_000), 'y'.repeat(60_000)])
  })

  it('keeps the history when it can’t be made a snapshot', async () => {
    const { server, store } = await start()
    const compact = store.compact.bind(store)
    let attempts = 0
    store.compact = async () => {
      attempts++
      throw new Error('The disk is full.')
    }
    await server.hub.edit('a', note('x', 'x'.repeat(300_000)))
    await until(() => attempts === 1)
    await server.hub.edit('a', note('y', 'after'))
    expect(await rows(store)).toBe(2)
    store.compact = compact
    await server.hub.edit('a', note('x', 'z'.repeat(300_000)))
    await until(async () => (await rows(store)) === 0, 'the snapshot')
    expect(await kept(store, 'y')).toBe('after')
  })

  it('closes a document for good that is damaged', async () => {
    const damaged = await make({ a: Uint8Array.of(1, 2, 3, 255) })
    const { server } = await start(damaged)
    expect(await (await server.visit()).closed).toBe(4422)
    await expect(server.hub.read('a', () => 0)).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('closes a document for good whose history is damaged', async () => {
    const store = await make({ a: smallDocument() })
    await store.append([{ botId: 'a', seq: 1, data: Uint8Array.of(200, 1), at: 0 }])
    const { server } = await start(store)
    expect(await (await server.visit()).closed).toBe(4422)
  })

  it('asks to come again when the store fails for a moment', async () => {
    const store = await make({ a: smallDocument() })
    const load = store.load.bind(store)
    store.load = () => Promise.reject(new Error('Busy.'))
    const { server } = await start(store)
    expect(await (await server.visit()).closed).toBe(4503)
    store.load = load
    await until(() => server.hub.openRooms === 0)
    const guest = await server.visit()
    await until(() => guest.frames.length > 0, 'the welcome')
  })
}
