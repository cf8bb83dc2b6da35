/** What values and texts may be at most, so that a conversation stays small whatever it is given. */
import type { Value } from '../spec/spec.ts'

/** Longer values and visitors' texts are cut here, longer sentences there. */
const LONGEST_VALUE = 5_000
export const LONGEST_TEXT = 50_000
/** Items of a list, fields of a record. */
const MOST_PARTS = 1_000
/** Lists and records within one another. */
const DEEPEST = 10
/** Characters of all that a list or a record holds; each part counts twenty more. */
const LARGEST = 100_000

/** Never within a character; what is no text stays whole. */
export const cut = <T>(value: T, length = LONGEST_VALUE): T =>
  typeof value === 'string' && value.length > length
    ? (value.slice(0, length).replace(/[\ud800-\udbff]$/, '') as T)
    : value

/** A value as it may be kept: what is too deep, too much or no value at all is nothing. */
export function bounded(value: unknown): Value {
  let left = LARGEST
  const copy = (whole: unknown, depth: number): Value => {
    const one = cut(whole)
    left -= 20
    if (typeof one === 'string') left -= one.length
    if (/string|boolean/.test(typeof one) || Number.isFinite(one)) return one as Value
    if (typeof one !== 'object' || !one || depth > DEEPEST) return ''
    const parts = Object.entries(one)
      .slice(0, MOST_PARTS)
      .flatMap(([key, part]) => ((left -= key.length) > 0 ? [[key, copy(part, depth + 1)] as const] : []))
    return Array.isArray(one) ? parts.map((part) => part[1]) : Object.fromEntries(parts)
  }
  return copy(value, 0)
}
