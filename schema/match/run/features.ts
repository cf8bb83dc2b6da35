/** What two sentences are compared by: word beginnings and pieces of words, the same at training and at run time. */
import { fold } from '../../text/fold.ts'

/** Longer questions are cut here, at a word's end. */
const LONGEST = 400
const WORD_PREFIX = 5

/** Folded, and three or more equal letters made two. */
export function normalise(text: string): string {
  const folded = fold(text.slice(0, 4 * LONGEST)).replace(/(.)\1{2,}/gu, '$1$1')
  return folded.length > LONGEST ? folded.slice(0, LONGEST).replace(/ [^ ]*$/, '') : folded
}

/** The groups of features of a normalised text, each without doubles, none in two groups: beginnings of words, their pairs, pieces of words. */
export function featuresOf(normal: string): [words: Set<string>, pairs: Set<string>, pieces: Set<string>] {
  const words = new Set<string>()
  const pairs = new Set<string>()
  const pieces = new Set<string>()
  let before = ''
  for (const word of normal.split(' ')) {
    if (!word) continue
    const prefix = word.slice(0, WORD_PREFIX)
    words.add(`=${prefix}`)
    if (before) pairs.add(`${before} ${prefix}`)
    before = prefix
    const padded = ` ${word.slice(0, 40)} `
    for (let size = 2; size <= 4; size++)
      for (let at = 0; at + size <= padded.length; at++) pieces.add(padded.slice(at, at + size))
  }
  return [words, pairs, pieces]
}
