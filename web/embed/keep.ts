/** What a tab keeps of a conversation, so that it goes on after a reload. Storage may be refused at any access. */
import type { State } from '../../schema/interpreter/types.ts'
import { encode } from './encode.ts'
import type { Line } from './conversation.ts'

export interface Kept {
  /** The spec that the conversation began with. */
  hash: string
  /** The release that this spec belongs to. */
  release: string
  /** The conversation's random name. */
  id: string
  state: State
  lines: Line[]
  input: string
}

const name = (key: string) => 'clew:' + key

/** The first character tells the loader whether the panel was open. */
export function keep(key: string, open: boolean, kept: Kept): void {
  attempt(() => sessionStorage.setItem(name(key), (open ? '1' : '0') + encode(kept)))
}

export function forget(key: string): void {
  attempt(() => sessionStorage.removeItem(name(key)))
}

/** Undefined where nothing usable was kept. */
export function readKept(key: string): Kept | undefined {
  return attempt(() => {
    const kept = JSON.parse((sessionStorage.getItem(name(key)) ?? '').slice(1) || 'null') as Kept | null
    return kept && /^[0-9a-f]{64}$/.test(kept.hash) && Array.isArray(kept.lines) && Array.isArray(kept.state.answers)
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
