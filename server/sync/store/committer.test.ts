import { expect, it } from 'vitest'
import { ManualClock } from '../../testing/manualClock.ts'
import { Committer, type Written } from './committer.ts'
import { MemoryStore } from './memoryStore.ts'
import { packUpdates } from './rows.ts'

/** Something that wants one row written. */
class Writer implements Written {
  done = false
  failed: unknown
  readonly #botId: string
  constructor(botId: string) {
    this.#botId = botId
  }
  takeRow() {
    const row = { botId: this.#botId, seq: 1, data: packUpdates([Uint8Array.of(1)]), at: 0 }
    return { row, done: () => (this.done = true) }
  }
  fail(error: unknown) {
    this.failed = error
  }
}

function setUp() {
  const store = new MemoryStore()
  for (const id of ['a', 'b']) store.make(id, Uint8Array.of(0))
  const clock = new ManualClock()
  return { store, clock, committer: new Committer(store, clock, 10) }
}

it('writes all rooms in one commit after a while', async () => {
  const { store, clock, committer } = setUp()
  const commits: number[] = []
  const append = store.append.bind(store)
  store.append = (rows) => (commits.push(rows.length), append(rows))
  const [a, b] = [new Writer('a'), new Writer('b')]
  committer.touch(a)
  committer.touch(b)
  expect(commits).toEqual([])
  clock.pass(10)
  await committer.flush()
  expect(commits).toEqual([2])
  expect([a.done, b.done]).toEqual([true, true])
})

it('one room that can’t be written does not take the others with it', async () => {
  const { committer } = setUp()
  const [good, bad] = [new Writer('a'), new Writer('none')]
  committer.touch(bad)
  committer.touch(good)
  await committer.flush()
  expect([good.done, bad.done]).toEqual([true, false])
  expect(bad.failed).toBeInstanceOf(Error)
})
