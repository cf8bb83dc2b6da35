/** Who is in a room. A socket speaks only for one client id, names and colours are the server's, and clocks are the server's too, so nobody can poison another's. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

const MAX_STATE = 4_096
const colours = ['#4f46e5', '#0e7490', '#b45309', '#be123c', '#15803d', '#7e22ce', '#1d4ed8', '#a16207']

export interface PresentUser {
  id: string
  name: string
}

interface Present {
  clock: number
  state: string | null
}

/** What a client says of itself: its id and its state as JSON, null when it leaves. */
export interface Said {
  clientId: number
  state: Record<string, unknown> | null
}

/** Reads an awareness message; throws when it is malformed or too large. */
export function readPresence(update: Uint8Array): Said[] {
  const decoder = decoding.createDecoder(update)
  const count = decoding.readVarUint(decoder)
  if (count > 1_000) throw new Error('Nobody speaks for that many.')
  const said: Said[] = []
  for (let n = 0; n < count; n++) {
    const clientId = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const text = decoding.readVarString(decoder)
    if (text.length > MAX_STATE) throw new Error('This presence is too large.')
    const state: unknown = JSON.parse(text)
    if (typeof state !== 'object' || Array.isArray(state)) throw new Error('A presence is an object.')
    said.push({ clientId, state: state as Said['state'] })
  }
  return said
}

export function colourOf(userId: string): string {
  let sum = 0
  for (const character of userId) sum = (sum * 31 + character.charCodeAt(0)) >>> 0
  return colours[sum % colours.length] as string
}

export class Presences {
  readonly #here = new Map<number, Present>()
  /** Clocks go on from the time of day, so that they never fall back when the server starts anew. */
  #clock: number

  constructor(now: number) {
    this.#clock = now
  }

  set(clientId: number, state: Said['state'], user: PresentUser): void {
    const whole = state && { ...state, user: { name: user.name, colour: colourOf(user.id) } }
    this.#here.set(clientId, { clock: ++this.#clock, state: whole && JSON.stringify(whole) })
  }

  /** Forgets a client after the others were told of its leaving. */
  forget(clientId: number): void {
    this.#here.delete(clientId)
  }

  get ids(): number[] {
    return [...this.#here.keys()]
  }

  /** An awareness message about these clients, as far as they are known. */
  encode(clientIds: Iterable<number>): Uint8Array {
    const known = [...clientIds].flatMap((id) => {
      const present = this.#here.get(id)
      return present ? [{ id, ...present }] : []
    })
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, known.length)
    for (const { id, clock, state } of known) {
      encoding.writeVarUint(encoder, id)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state ?? 'null')
    }
    return encoding.toUint8Array(encoder)
  }
}
