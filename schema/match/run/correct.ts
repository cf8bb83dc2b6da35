/** A question in the words that the phrasings know: short forms written out, slips of the keyboard put right. */

/** From this length on a word may be corrected, and by two letters. */
const CORRECTED = 4
const STRANGE_FROM = 6
const TWICE = 8

/** Puts a normalised question into words that the phrasings have, where it can. */
export type Correct = (normal: string) => string

/** `short`: a line each, a short form, a colon, what is written out. */
export function createCorrect(phrasings: readonly string[], short: string): Correct {
  const known = new Set(phrasings.flatMap((line) => line.split(' ')))
  const byInitial = new Map<string | undefined, string[]>()
  for (const word of known) byInitial.set(word[0], [...(byInitial.get(word[0]) ?? []), word])
  const full = new Map(short.split('\n').map((line) => line.split(':') as [string, string]))
  const nearest = (word: string) => {
    let found = word
    let least = word.length < STRANGE_FROM ? 1 : word.length < TWICE ? STRANGE : 2 * STRANGE
    for (const other of byInitial.get(word[0]) ?? []) {
      const slips = distance(word, other, least)
      if (slips > least || (slips === least && found !== word)) continue
      found = other
      least = slips
    }
    return found
  }
  return (normal) =>
    normal
      .split(' ')
      .map((word) =>
        known.has(word)
          ? word
          : (full.get(word) ?? (word.length < CORRECTED || /\d/.test(word) ? word : nearest(word))),
      )
      .join(' ')
}

/** Rows of the usual keyboards: of two letters side by side one is often hit for the other. */
const KEYS = 'azertyuiop qsdfghjklm wxcvbn qwertyuiop asdfghjkl zxcvbnm'
const beside = (a: string, b: string) => KEYS.includes(a + b) || KEYS.includes(b + a)
/** What it costs to take one letter for another that lies elsewhere. */
const STRANGE = 1.4

/** Letters put in, left out, changed or swapped with their neighbour between two words; more than `most` when they are more. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let earlier: number[] = []
  let last: number[] = []
  for (let column = 0; column <= b.length; column++) last.push(column)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    const letter = a[row - 1]!
    for (let column = 1; column <= b.length; column++) {
      const other = b[column - 1]!
      // Looking for the keys is what takes time.
      const change = letter === other ? 0 : last[column - 1]! < most && beside(letter, other) ? 1 : STRANGE
      let cost = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + change)
      if (row > 1 && letter === b[column - 2] && a[row - 2] === other) cost = Math.min(cost, earlier[column - 2]! + 1)
      next.push(cost)
    }
    if (Math.min(...next) > most) return most + 1
    earlier = last
    last = next
  }
  return last[b.length]!
}
