/** What every document store must do. */
import { expect, it } from 'vitest'
import { packUpdates } from './rows.ts'
import type { DocumentStore } from './store.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const row = (botId: string, seq: number, ...updates: Uint8Array[]) => ({
  botId,
  seq,
  data: packUpdates(updates),
  at: seq,
})

/** `make` gives a store that holds the documents `a` and `b`, each with the state [1]. */
export function storeCases(make: () => Promise<DocumentStore>): void {
  const contents = async (store: DocumentStore, botId: string) =>
    (await store.load(botId))?.updates.map((update) => [...update])

  it('knows nothing of a document that was never made', async () => {
    expect(await (await make()).load('none')).toBeUndefined()
  })

  it('gives back the snapshot and then the log, in order', async () => {
    const store = await make()
    await store.append([row('a', 1, bytes(2), bytes(3))])
    await store.append([row('a', 2, bytes(4)), row('b', 1, bytes(9))])
    expect(await contents(store, 'a')).toEqual([[1], [2], [3], [4]])
    expect(await contents(store, 'b')).toEqual([[1], [9]])
    expect(await store.load('a')).toMatchObject({ seq: 2, rows: 2 })
  })

  it('refuses a row that exists, and the others of its batch with it', async () => {
    const store = await make()
    await store.append([row('a', 1, bytes(2))])
    await expect(store.append([row('b', 1, bytes(9)), row('a', 1, bytes(5))])).rejects.toThrow()
    expect(await contents(store, 'a')).toEqual([[1], [2]])
    expect(await contents(store, 'b')).toEqual([[1]])
  })

  it('refuses a row of a document that was never made', async () => {
    await expect((await make()).append([row('none', 1, bytes(2))])).rejects.toThrow()
  })

  it('compacts up to a row and keeps what came later', async () => {
    const store = await make()
    await store.append([row('a', 1, bytes(2))])
    await store.append([row('a', 2, bytes(3))])
    await store.compact('a', 1, bytes(12))
    expect(await contents(store, 'a')).toEqual([[12], [3]])
    await store.compact('a', 2, bytes(123))
    expect(await store.load('a')).toEqual({ updates: [expect.anything()], seq: 2, rows: 0, bytes: 0 })
    await store.append([row('a', 3, bytes(4))])
    expect(await contents(store, 'a')).toEqual([[123], [4]])
  })

  it('keeps a state that is larger than a row may be', async () => {
    const store = await make()
    const large = new Uint8Array(2_500_000).map((_, at) => at % 251)
    await store.compact('a', 0, large)
    expect(Buffer.compare((await store.load('a'))?.updates[0] ?? bytes(), large)).toBe(0)
  })
}
