/** Writes what all rooms have received, in one commit every few milliseconds. */
import type { Clock } from '../../clock.ts'
import type { DocumentStore, LogRow } from './store.ts'

export interface Written {
  /** What is to be written; undefined when nothing is. */
  takeRow(): { row: LogRow; done: () => void } | undefined
  fail(error: unknown): void
}

export class Committer {
  readonly #store: DocumentStore
  readonly #clock: Clock
  readonly #ms: number
  readonly #dirty = new Set<Written>()
  #timed = false
  #running: Promise<void> = Promise.resolve()

  constructor(store: DocumentStore, clock: Clock, ms: number) {
    this.#store = store
    this.#clock = clock
    this.#ms = ms
  }

  /** The room has something to write. */
  touch(room: Written): void {
    this.#dirty.add(room)
    if (this.#timed) return
    this.#timed = true
    this.#clock.after(this.#ms, () => void this.flush())
  }

  /** Resolves when everything received until now is on disk or has failed. */
  flush(): Promise<void> {
    this.#running = this.#running.then(() => this.#write())
    return this.#running
  }

  async #write(): Promise<void> {
    this.#timed = false
    const taken = [...this.#dirty].flatMap((room) => {
      const work = room.takeRow()
      return work ? [{ room, ...work }] : []
    })
    this.#dirty.clear()
    if (taken.length === 0) return
    try {
      await this.#store.append(taken.map(({ row }) => row))
      for (const { done } of taken) done()
    } catch (error) {
      // One room's failure must not take the others with it.
      if (taken.length === 1) taken[0]?.room.fail(error)
      else for (const each of taken) await this.#writeOne(each)
    }
  }

  async #writeOne({ room, row, done }: { room: Written; row: LogRow; done: () => void }): Promise<void> {
    try {
      await this.#store.append([row])
      done()
    } catch (error) {
      room.fail(error)
    }
  }
}
