/** What of a room's edits is on disk and what is on its way there. */
import { packUpdates } from './rows.ts'
import type { StoredDocument } from './store.ts'

export interface Taken {
  seq: number
  data: Uint8Array
  /** How many edits are on disk once this row is. */
  upTo: number
}

/** The history is made one snapshot when it has grown by this. */
const MAX_ROWS = 500
const MAX_BYTES = 256_000

export class RoomLog {
  received = 0
  committed = 0
  #waiting: Uint8Array[] = []
  #seq: number
  #rows: number
  #bytes: number

  constructor({ seq, rows, bytes }: Pick<StoredDocument, 'seq' | 'rows' | 'bytes'>) {
    this.#seq = seq
    this.#rows = rows
    this.#bytes = bytes
  }

  get isClean(): boolean {
    return this.committed === this.received
  }
  get hasHistory(): boolean {
    return this.#rows > 0
  }
  get isLong(): boolean {
    return this.#rows >= MAX_ROWS || this.#bytes >= MAX_BYTES
  }
  get seq(): number {
    return this.#seq
  }

  add(update: Uint8Array): void {
    this.#waiting.push(update)
    this.received++
  }

  /** Everything that waits, as one row; committed or failed before the next is taken. */
  take(): Taken | undefined {
    if (this.#waiting.length === 0) return undefined
    const data = packUpdates(this.#waiting)
    this.#waiting = []
    return { seq: this.#seq + 1, data, upTo: this.received }
  }

  commit({ seq, data, upTo }: Taken): void {
    this.#seq = seq
    this.#rows++
    this.#bytes += data.length
    this.committed = upTo
  }

  compacted(): void {
    this.#rows = 0
    this.#bytes = 0
  }
}
