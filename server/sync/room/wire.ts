/** The frames of the y-websocket protocol, and ours on top: 100, the durable acknowledgement, and 101, news in JSON. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const QUERY_AWARENESS = 3
const SAVED = 100
const NEWS = 101

export type Incoming =
  /** Asks for what it lacks. */
  | { is: 'have'; stateVector: Uint8Array }
  /** Edits: `whole` answers our own question for what we lack. */
  | { is: 'edits'; update: Uint8Array; whole: boolean }
  | { is: 'presence'; update: Uint8Array }
  | { is: 'who is here' }
  | { is: 'saved?'; mark: number }

/** Throws on anything that is none of these. */
export function readFrame(frame: Uint8Array): Incoming {
  const decoder = decoding.createDecoder(frame)
  const incoming = read(decoder)
  if (decoding.hasContent(decoder)) throw new Error('There is more in the frame than its message.')
  return incoming
}

function read(decoder: decoding.Decoder): Incoming {
  const type = decoding.readVarUint(decoder)
  if (type === AWARENESS) return { is: 'presence', update: decoding.readVarUint8Array(decoder) }
  if (type === QUERY_AWARENESS) return { is: 'who is here' }
  if (type === SAVED) return { is: 'saved?', mark: decoding.readVarUint(decoder) }
  if (type !== SYNC) throw new Error(`Frames of type ${type} mean nothing here.`)
  const step = decoding.readVarUint(decoder)
  if (step > 2) throw new Error(`Sync messages of type ${step} mean nothing here.`)
  const bytes = decoding.readVarUint8Array(decoder)
  return step === 0 ? { is: 'have', stateVector: bytes } : { is: 'edits', update: bytes, whole: step === 1 }
}

function frame(head: readonly number[], bytes?: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of head) encoding.writeVarUint(encoder, number)
  if (bytes) encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

export const haveFrame = (stateVector: Uint8Array) => frame([SYNC, 0], stateVector)
export const wholeFrame = (update: Uint8Array) => frame([SYNC, 1], update)
export const editsFrame = (update: Uint8Array) => frame([SYNC, 2], update)
/** What the server tells all who have a bot open; times are milliseconds since 1970. */
export interface News {
  is: 'restored'
  by: { id: string; name: string }
  from: number
}

export const presenceFrame = (update: Uint8Array) => frame([AWARENESS], update)
export const savedFrame = (mark: number) => frame([SAVED, mark])
/** The stock client gives up on a silent connection after 30 s; this says nothing, which is enough. */
export const stillHereFrame = presenceFrame(Uint8Array.of(0))

export function newsFrame(news: News): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, NEWS)
  encoding.writeVarString(encoder, JSON.stringify(news))
  return encoding.toUint8Array(encoder)
}

export function readOnlyFrame(): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, AUTH)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, 'read-only')
  return encoding.toUint8Array(encoder)
}
