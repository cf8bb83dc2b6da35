/** How documents stand in the database: snapshots cut into parts, log rows as updates that are each preceded by their length. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Unreadable } from './store.ts'

/** A libSQL server refuses rows of 5 MB and more. */
const PART_BYTES = 1_000_000

export interface SnapshotRow {
  botId: string
  part: number
  seq: number
  data: Buffer
}

/** A document's state up to and including log row `seq`. */
export function snapshotRows(botId: string, seq: number, state: Uint8Array): SnapshotRow[] {
  const rows: SnapshotRow[] = []
  for (let from = 0; from < state.length || from === 0; from += PART_BYTES)
    rows.push({ botId, part: rows.length, seq, data: Buffer.from(state.subarray(from, from + PART_BYTES)) })
  return rows
}

export function packUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const update of updates) encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

export function unpackUpdates(data: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(data)
  const updates: Uint8Array[] = []
  try {
    while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder))
  } catch (error) {
    throw new Unreadable('A row of the log is damaged.', { cause: error })
  }
  return updates
}
