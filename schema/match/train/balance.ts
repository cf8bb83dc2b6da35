/**
 * Items that draw questions of others start lower, items that lose theirs start higher: one against the rest knows nothing of
 * how items stand to one another. A softmax over the likeliest items of each trial, its start values alone fitted, and shrunk.
 */
import type { Answer } from './crossfit.ts'

/** How much a difference of scores tells, how hard start values are held back, and rounds that suffice. */
const SHARP = 8
const HELD = 4
const ROUNDS = 40

/** What is added to the start of each item. */
export function balance(answers: readonly Answer[], itemOf: readonly number[], items: number): Float64Array {
  const shifts = new Float64Array(items)
  const known = answers.filter(({ asking, at, likeliest }) => asking === 'known' && likeliest.includes(itemOf[at]!))
  const slope = new Float64Array(items)
  const curve = new Float64Array(items)
  for (let round = 0; round < ROUNDS; round++) {
    slope.fill(0)
    curve.fill(0)
    for (const { at, likeliest, scores } of known) {
      const odds = likeliest.map((item, place) => Math.exp(SHARP * (scores[place]! + shifts[item]!)))
      const sum = odds.reduce((whole, one) => whole + one)
      likeliest.forEach((item, place) => {
        const share = odds[place]! / sum
        slope[item]! += Number(item === itemOf[at]) - share
        curve[item]! += SHARP * share * (1 - share)
      })
    }
    // Half of Newton's step by item: their neighbours move at the same time.
    shifts.forEach((shift, item) => {
      shifts[item]! += (slope[item]! - HELD * SHARP * shift) / (2 * (curve[item]! + HELD * SHARP))
    })
  }
  return shifts
}
