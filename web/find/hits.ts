/** Finding words over a whole bot: letters count, accents and capitals only when asked. */
import type { Bot } from '../../schema/bot/bot.ts'
import { wordsIn, type WordsPlace } from './places.ts'

export interface Wanted {
  words: string
  /** Capitals and accents count. */
  exact: boolean
  /** Nothing that is part of a longer word. */
  whole: boolean
  locales: readonly string[]
}

export interface Hit extends WordsPlace {
  /** In `words`, in UTF-16 units as the document counts them. */
  from: number
  to: number
}

/** More are not listed, nor replaced at once. */
export const MOST_HITS = 2000

export function hitsIn(bot: Bot, wanted: Wanted): Hit[] {
  const hits: Hit[] = []
  if (!wanted.words) return hits
  for (const place of wordsIn(bot, wanted.locales))
    for (const [from, to] of rangesIn(place.words, wanted)) {
      if (hits.length === MOST_HITS) return hits
      hits.push({ ...place, from, to })
    }
  return hits
}

/** Where the words stand in a text, from left to right, none within another. */
export function rangesIn(text: string, { words, exact, whole }: Omit<Wanted, 'locales'>): [from: number, to: number][] {
  const here = exact ? plain(text) : folded(text)
  const sought = exact ? words : folded(words).text
  const ranges: [number, number][] = []
  if (!sought) return ranges
  for (let at = here.text.indexOf(sought); at >= 0; at = here.text.indexOf(sought, at + sought.length)) {
    const from = here.begins[at] ?? 0
    const to = here.ends[at + sought.length - 1] ?? text.length
    if (!whole || (isEdge(text, from) && isEdge(text, to))) ranges.push([from, to])
  }
  return ranges
}

interface Folded {
  text: string
  /** For each unit of `text`, where the letter that it comes from begins and ends. */
  begins: number[]
  ends: number[]
}

const plain = (text: string): Folded => ({
  text,
  begins: Array.from({ length: text.length }, (_, at) => at),
  ends: Array.from({ length: text.length }, (_, at) => at + 1),
})

/** Small letters without accents; apostrophes and spaces are all alike, as keyboards and word processors write them differently. */
function folded(text: string): Folded {
  const result: Folded = { text: '', begins: [], ends: [] }
  let at = 0
  for (const letter of text) {
    const bare = letter
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[’‘ʼ]/g, "'")
      .replaceAll(/[\u00a0\u202f\u2009]/g, ' ')
    const end = at + letter.length
    for (let unit = 0; unit < bare.length; unit++) {
      result.begins.push(at)
      result.ends.push(end)
    }
    // An accent of its own belongs to the letter before it.
    if (!bare && result.ends.length) result.ends[result.ends.length - 1] = end
    result.text += bare
    at = end
  }
  return result
}

const LETTER = /[\p{L}\p{N}\p{M}]/u
const isEdge = (text: string, at: number): boolean => {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
  const after = [...text.slice(at, at + 2)][0] ?? ''
  return !(LETTER.test(before) && LETTER.test(after))
}

/** A hit with what stands around it on its line. */
export function around({ words, from, to }: Hit): { before: string; found: string; after: string } {
  const lineFrom = words.lastIndexOf('\n', from - 1) + 1
  const end = words.indexOf('\n', to)
  const before = words.slice(lineFrom, from)
  return {
    before: before.length > 32 ? `…${before.slice(-30)}` : before,
    found: words.slice(from, to),
    after: words.slice(to, end < 0 ? undefined : end).slice(0, 120),
  }
}
