/** Typing in a shared text: what changed between two strings, and where a caret stands after others typed. Positions are UTF-16 units, as in Yjs and the DOM. */

/** `removed` units from `at` are replaced by `inserted`. */
export interface Splice {
  at: number
  removed: number
  inserted: string
}

/** A change of a shared text, as Yjs tells it. */
export type Delta = readonly { retain?: number; insert?: unknown; delete?: number }[]

/** What a splice is written to; a Y.Text is one. */
export interface Spliceable {
  insert(at: number, words: string): void
  delete(at: number, length: number): void
}

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/** Whether a cut at `at` would tear a surrogate pair apart, which Yjs can't keep. */
const tears = (words: string, at: number) =>
  at > 0 && at < words.length && isHigh(words.charCodeAt(at - 1)) && isLow(words.charCodeAt(at))

/**
 * The smallest single splice that makes `after` of `before`, or null when they are equal.
 * `caret`, where the typing ended in `after`, tells which of several equal letters was typed.
 */
export function spliceBetween(before: string, after: string, caret = after.length): Splice | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let tail = 0
  const mostTail = Math.min(shorter, Math.max(0, after.length - caret))
  while (tail < mostTail && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  let head = 0
  while (head < shorter - tail && before[head] === after[head]) head++
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  if (tears(before, head) || tears(after, head)) head--
  if (tears(before, before.length - tail) || tears(after, after.length - tail)) tail--
  return { at: head, removed: before.length - head - tail, inserted: after.slice(head, after.length - tail) }
}

/** Only deletes and inserts, so that what stands around keeps its identity and its attributes. */
export function applySplice(text: Spliceable, { at, removed, inserted }: Splice): void {
  if (removed > 0) text.delete(at, removed)
  if (inserted) text.insert(at, inserted)
}

/** Which neighbour a position stays beside when words are put exactly there. */
export type Side = 'left' | 'right'

/** Where a position stands after a change by somebody else. */
export function mapPosition(position: number, delta: Delta, side: Side = 'left'): number {
  let at = 0
  let mapped = position
  for (const part of delta) {
    if (at > mapped) break
    if (part.retain !== undefined) at += part.retain
    else if (part.delete !== undefined) mapped -= Math.min(part.delete, Math.max(0, mapped - at))
    else {
      const length = typeof part.insert === 'string' ? part.insert.length : 1
      if (at < mapped || (at === mapped && side === 'right')) mapped += length
      at += length
    }
  }
  return mapped
}

/** A selection after a change by somebody else: it takes in nothing that was put at its edges. */
export function mapSelection([start, end]: readonly [number, number], delta: Delta): [number, number] {
  if (start === end) return [mapPosition(start, delta), mapPosition(start, delta)]
  const mapped = mapPosition(start, delta, 'right')
  return [mapped, Math.max(mapped, mapPosition(end, delta, 'left'))]
}

/** A splice that was typed before others' changes arrived, so that it can be written after them. */
export function mapSplice({ at, removed, inserted }: Splice, deltas: readonly Delta[]): Splice {
  let [start, end] = [at, at + removed]
  for (const delta of deltas) [start, end] = mapSelection([start, end], delta)
  return { at: start, removed: end - start, inserted }
}

/** Lines without their ends, list marks and the empty ones, as they are pasted into a list. */
export function linesOf(words: string): string[] {
  return words
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–·]|\d{1,3}[.)])\s+/, '').trim())
    .filter(Boolean)
}
