/** Replacing what was found, letter by letter, so that what others type beside it stays. */
import type * as Y from 'yjs'
import { setValue, textAt } from '../../schema/document/document.ts'
import type { Hit } from './hits.ts'

/** Puts `words` in place of each hit that still stands where it was found; returns how many were replaced. Call it inside a transaction. */
export function replaceHits(doc: Y.Doc, hits: readonly Hit[], words: string): number {
  let replaced = 0
  const lines = new Map<string, string>()
  // From the end, so that what stands before keeps its place.
  for (const hit of [...hits].reverse())
    if (hit.shared ? inText(doc, hit, words) : inLine(doc, hit, words, lines)) replaced++
  return replaced
}

function inText(doc: Y.Doc, { address, field, locale, from, to, words: seen }: Hit, words: string): boolean {
  const text = textAt(doc, address, field, locale)
  if (!text || text.toString().slice(from, to) !== seen.slice(from, to)) return false
  text.insert(to, words)
  text.delete(from, to - from)
  return true
}

function inLine(doc: Y.Doc, { address, field, from, to, words: seen }: Hit, words: string, lines: Map<string, string>) {
  const place = JSON.stringify([address, field])
  const line = lines.get(place) ?? seen
  const now = line.slice(0, from) + words + line.slice(to)
  lines.set(place, now)
  setValue(doc, address, field, now)
  return true
}
