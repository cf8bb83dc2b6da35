/** Documents in memory, for tests of rooms. */
import { snapshotRows, unpackUpdates, type SnapshotRow } from './rows.ts'
import type { DocumentStore, LogRow, StoredDocument } from './store.ts'

export class MemoryStore implements DocumentStore {
  readonly snapshots = new Map<string, SnapshotRow[]>()
  readonly log = new Map<string, LogRow[]>()

  make(botId: string, state: Uint8Array): void {
    this.snapshots.set(botId, snapshotRows(botId, 0, state))
  }

  async load(botId: string): Promise<StoredDocument | undefined> {
    const parts = this.snapshots.get(botId)
    const rows = this.log.get(botId) ?? []
    if (!parts) return undefined
    return {
      updates: [Buffer.concat(parts.map(({ data }) => data)), ...rows.flatMap(({ data }) => unpackUpdates(data))],
      seq: rows.at(-1)?.seq ?? parts[0]?.seq ?? 0,
      rows: rows.length,
      bytes: rows.reduce((sum, { data }) => sum + data.length, 0),
    }
  }

  async append(rows: readonly LogRow[]): Promise<void> {
    for (const { botId, seq } of rows) {
      if (!this.snapshots.has(botId)) throw new Error(`There is no document ${botId}.`)
      if (this.log.get(botId)?.some((row) => row.seq === seq)) throw new Error(`Row ${seq} of ${botId} exists.`)
    }
    for (const row of rows) this.log.set(row.botId, [...(this.log.get(row.botId) ?? []), row])
  }

  async compact(botId: string, seq: number, state: Uint8Array): Promise<void> {
    this.snapshots.set(botId, snapshotRows(botId, seq, state))
    this.log.set(
      botId,
      (this.log.get(botId) ?? []).filter((row) => row.seq > seq),
    )
  }
}
