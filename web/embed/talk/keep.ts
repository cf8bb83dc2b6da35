/** What a tab keeps of a conversation, so that it goes on after a reload. Storage may be refused at any access. */
import type { Effect, State } from '../../../schema/interpreter/types.ts'
import { encode } from './encode.ts'
import type { Line } from './conversation.ts'

/** Where a conversation comes from. */
export interface Origin {
  /** The spec that it began with. */
  hash: string
  /** The release that this spec belongs to. */
  release: string
  /** The conversation's random name. */
  id: string
  locale: string
}

export interface Kept extends Origin {
  state: State
  lines: Line[]
  due: Effect[]
  input: string
}

/** The first character tells the loader whether the panel was open. */
export function keep(key: string, open: boolean, kept: Kept): void {
  attempt(() => (sessionStorage['clew:' + key] = Number(open) + encode(kept)))
}

export function forget(key: string): void {
  attempt(() => delete sessionStorage['clew:' + key])
}

/** Undefined where nothing usable was kept. */
export function readKept(key: string): Kept | undefined {
  return attempt(() => {
    const kept = JSON.parse((sessionStorage['clew:' + key] as string).slice(1)) as Kept
    return /^[0-9a-f]{64}$/.test(kept.hash) &&
      Array.isArray(kept.lines) &&
      Array.isArray(kept.due) &&
      Array.isArray(kept.state.answers)
      ? kept
      : undefined
  })
}

function attempt<T>(access: () => T): T | undefined {
  try {
    return access()
  } catch {
    return undefined
  }
}
