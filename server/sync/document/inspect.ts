/** Looks at an update before it touches the document: what it decodes to, whether everything it builds on is there, whether it holds only what bots are made of. */
import * as Y from 'yjs'
import { rootNames } from '../../../schema/document/document.ts'

/** `gap`: it builds on something that never came; asking the sender again may help. */
export type Refusal = 'gap' | 'malformed' | 'forbidden' | 'deep'

export interface Inspected {
  /** The new shared types, whose depth is known once they are in place. */
  types: Y.ID[]
}

const MAX_CLIENTS = 500
const MAX_LENGTH = 10_000_000
const roots: ReadonlySet<string> = new Set(rootNames)

export function inspectUpdate(update: Uint8Array, store: Y.Doc['store']): Inspected | Refusal {
  const decoded = decode(update)
  if (!decoded) return 'malformed'
  const begins = new Map<number, number>()
  const ends = new Map<number, number>()
  for (const { id, length } of decoded.structs) {
    begins.set(id.client, Math.min(id.clock, begins.get(id.client) ?? id.clock))
    ends.set(id.client, Math.max(id.clock + length, ends.get(id.client) ?? 0))
  }
  if (ends.size > MAX_CLIENTS) return 'forbidden'
  for (const [client, clock] of begins) if (clock > Y.getState(store, client)) return 'gap'
  const isKnown = ({ client, clock }: Y.ID) => clock < Math.max(Y.getState(store, client), ends.get(client) ?? 0)
  const types: Y.ID[] = []
  for (const struct of decoded.structs) {
    const refusal = inspectStruct(struct, isKnown)
    if (refusal) return refusal
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) types.push(struct.id)
  }
  for (const [client, ranges] of decoded.ds.clients)
    for (const { clock, len } of ranges) if (len > 0 && !isKnown({ client, clock: clock + len - 1 })) return 'gap'
  return { types }
}

/** Reads struct by struct, so a few bytes that claim a billion of them fail at once instead of being made room for. */
function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | undefined {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return undefined
  }
}

function inspectStruct(struct: Y.Item | Y.GC | Y.Skip, isKnown: (id: Y.ID) => boolean): Refusal | undefined {
  if (struct instanceof Y.Skip) return 'gap'
  if (!(struct.length > 0 && struct.length <= MAX_LENGTH)) return 'forbidden'
  if (struct instanceof Y.GC) return undefined
  const { origin, rightOrigin, parentSub } = struct
  // Decoded, not integrated: a parent is a root's name, an id, or copied from a neighbour later.
  const parent = struct.parent as string | Y.ID | null
  for (const id of [origin, rightOrigin, parent]) if (id instanceof Y.ID && !isKnown(id)) return 'gap'
  if (typeof parent === 'string' && (!roots.has(parent) || parentSub === null)) return 'forbidden'
  // Keys that every object inherits would poison whoever makes plain objects of a map.
  if (parentSub !== null && (parentSub in {} || parentSub.length > 100)) return 'forbidden'
  return isAllowed(struct.content) ? undefined : 'forbidden'
}

function isAllowed(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentType) return content.type instanceof Y.Map || content.type instanceof Y.Text
  if (content instanceof Y.ContentAny) return content.arr.every((value) => isPlain(value))
  return content instanceof Y.ContentString || content instanceof Y.ContentDeleted
}

/** Single values and short lists of numbers (places); no objects, whose keys may be hostile. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= 16 && value.every((item) => typeof item === 'number')
  return value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value)
}
