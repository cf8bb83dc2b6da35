/** Free words as the value of an input. */
import type { Value, Wanted } from '../../spec/spec.ts'

export interface Read {
  value?: Value
  /** It has the type, and is beyond its bounds. */
  beyond?: boolean
}

/** The words, or that there are too few or too many of their characters. */
export function readWords(wanted: Wanted, typed: string): Read {
  const value = typed.trim()
  return value ? within(wanted, value, value.length) : {}
}

/** The value, where its size keeps to the bounds of what is wanted. */
export function within({ least, most }: Wanted, value: Value, size: Value): Read {
  // Days are written so that they compare as words.
  const below = (bound: unknown, other: unknown) =>
    bound !== undefined && other !== '' && bound !== '' && (bound as string) < (other as string)
  return below(size, least) || below(most, size) ? { beyond: true } : { value }
}
