/** What the compiler keeps of the phrasings, so that a visitor's browser can match against them: small JSON, part of the spec. */
export const INDEX_VERSION = 3

export interface MatchIndex {
  v: typeof INDEX_VERSION
  /** The normalised phrasings of each entry, then of each skill, then of what means nothing, one a line. */
  p: string[]
  /** How many of them are entries. */
  e: number
  /** The items that are easily taken for each, most easily first. */
  r: number[][]
  /** By item and phrasing: how much it speaks for its item, and how much against each of `r`: a digit each. */
  a: string[]
  /** What each item starts from, in hundredths. */
  b: number[]
  /** How probably the best item is right: constant, per score, per lead over the second, per likeness of the nearest phrasing. */
  c: [base: number, score: number, lead: number, nearest: number]
  /** Sure at this probability and above; unsure from the second. */
  t: [sure: number, unsure: number]
  /** Short forms of words that phrasings have: a line each, the form, a colon, what is written out. */
  s: string
}

/** A digit of `a` stands for its square times one of these. */
export const FOR = 0.04
export const AGAINST = -0.01
