/** Where documents are kept: a snapshot and an append-only log for each. */

/** What is stored does not make a document. */
export class Unreadable extends Error {}

export interface StoredDocument {
  /** Yjs updates that make the document when applied in order; the snapshot is the first. */
  updates: Uint8Array[]
  /** The last log row; rows go on from here. */
  seq: number
  /** Log rows since the snapshot, and their bytes. */
  rows: number
  bytes: number
}

export interface LogRow {
  botId: string
  seq: number
  /** Packed updates (`packUpdates`). */
  data: Uint8Array
  at: number
  /** What lists show, when it changed. */
  heading?: { name: string; locales: string[] }
}

export interface DocumentStore {
  /** Undefined for a document that was never made; throws `Unreadable` when what is stored is damaged. */
  load(botId: string): Promise<StoredDocument | undefined>
  /** All rows or none; resolves when they are on disk. Refuses a `seq` that exists: somebody else is writing. */
  append(rows: readonly LogRow[]): Promise<void>
  /** Replaces everything up to `seq` by one state that contains it. */
  compact(botId: string, seq: number, state: Uint8Array): Promise<void>
}
