/** What the compiler keeps of the phrasings, so that a visitor's browser can match against them. */
import { normalise } from './features.ts'

export const INDEX_VERSION = 1

/** Small JSON, part of the spec. */
export interface MatchIndex {
  v: typeof INDEX_VERSION
  /** The normalised phrasings of each entry, then of each skill, one a line. */
  p: string[]
  /** How many of them are entries. */
  e: number
  /** Sure at this probability and above; unsure from the second. */
  t: [sure: number, unsure: number]
}

export interface Phrasings {
  entries: readonly (readonly string[])[]
  skills: readonly (readonly string[])[]
}

/** `boldness`: 0 asks back often, 1 seldom. */
export function train({ entries, skills }: Phrasings, { boldness = 0.5 } = {}): MatchIndex {
  const lines = (phrasings: readonly string[]) =>
    [...new Set(phrasings.map(normalise).filter((line) => line))].join('\n')
  const sure = 0.75 - 0.3 * Math.min(1, Math.max(0, boldness))
  return {
    v: INDEX_VERSION,
    p: [...entries, ...skills].map(lines),
    e: entries.length,
    t: [round(sure), round(sure * 0.42)],
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000
