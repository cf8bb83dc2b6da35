/** Which words of a sentence counted, and how much, for showing. */

export interface Weighed {
  word: string
  sign: 'much' | 'some' | 'none' | 'against'
}

/** Shares of what the weightiest word counted; below the least nothing is told. */
const MUCH = 0.5
const SOME = 0.15
/** Evidence as weak as this says nothing, even where all is. */
const LEAST = 0.1

export function weighed(words: readonly { word: string; counted: number }[]): Weighed[] {
  const most = Math.max(LEAST, ...words.map(({ counted }) => counted))
  return words.map(({ word, counted }) => {
    if (counted <= -Math.max(LEAST, SOME * most)) return { word, sign: 'against' }
    if (counted < LEAST) return { word, sign: 'none' }
    const share = counted / most
    return { word, sign: share >= MUCH ? 'much' : share >= SOME ? 'some' : 'none' }
  })
}
