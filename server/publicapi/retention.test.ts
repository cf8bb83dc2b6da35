import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { tables, type OpenDb } from '../db/db.ts'
import { inDatabase } from '../testing/documents.ts'
import { ManualClock } from '../testing/manualClock.ts'
import { temporaryDb } from '../testing/temporaryDb.ts'
import { deleteOldEvents, keptSince } from './retention.ts'

let opened: OpenDb
beforeAll(async () => void (opened = await temporaryDb()))
afterAll(() => opened.close())
beforeEach(() => inDatabase(() => opened.db)({ a: Uint8Array.of(1) }))

const clock = new ManualClock(Date.UTC(2026, 10, 20, 12))
const since = Date.UTC(2024, 9, 20, 12)

async function received(times: number[]): Promise<void> {
  const rows = times.map((receivedAt) => ({
    botId: 'a',
    release: 'r',
    conversation: 'abcdefgh',
    kind: 'open',
    at: 0,
    receivedAt,
    data: {},
  }))
  for (let from = 0; from < rows.length; from += 500)
    await opened.db.insert(tables.event).values(rows.slice(from, from + 500))
}
const kept = async () => (await opened.db.select().from(tables.event)).map(({ receivedAt }) => receivedAt)

it.each([
  [Date.UTC(2026, 10, 20, 12), since],
  [Date.UTC(2027, 0, 1), Date.UTC(2024, 11, 1)],
])('25 months before %i is %i', (now, before) => expect(keptSince(now)).toBe(before))

it('deletes what is older than 25 months, to the second', async () => {
  await received([since - 1_000, since, since + 1_000])
  expect(await deleteOldEvents({ db: opened.db, clock })).toBe(1)
  expect(await kept()).toEqual([since, since + 1_000])
})

it('goes on in chunks until nothing old is left', async () => {
  await received(Array.from({ length: 2_500 }, () => since - 1).concat(since))
  expect(await deleteOldEvents({ db: opened.db, clock })).toBe(2_500)
  expect(await kept()).toEqual([since])
  expect(await deleteOldEvents({ db: opened.db, clock })).toBe(0)
})
