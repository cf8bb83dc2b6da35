/** From the trials of a cross-fit to how probably the best item is right. */
import type { MatchIndex } from '../run/matchIndex.ts'
import type { Asking, Trial } from './crossfit.ts'

export type Constants = MatchIndex['c']

/** Fitted over several public question sets; what a bot starts from, and stays at while it has few phrasings. */
export const USUAL: Constants = [-1.6, 1.8, 3.4, 2.5]
/** How many trials' worth of belief the usual constants have. */
const BELIEF = 4

export interface Sample {
  score: number
  lead: number
  nearest: number
  right: boolean
  weight: number
}

/** Logistic regression with a normal prior around the usual constants, by Newton's method. */
export function calibrate(samples: readonly Sample[], usual: Constants = USUAL): Constants {
  let found: number[] = [...usual]
  let loss = lossOf(samples, found, usual)
  for (let round = 0; round < 20; round++) {
    const slope = found.map((value, at) => BELIEF * (value - usual[at]!))
    const curve = found.map((_, row) => found.map((__, column) => (row === column ? BELIEF : 0)))
    for (const sample of samples) {
      const given = givenBy(sample)
      const p = probability(given, found)
      given.forEach((value, row) => {
        slope[row]! += sample.weight * (p - Number(sample.right)) * value
        given.forEach((other, column) => (curve[row]![column]! += sample.weight * p * (1 - p) * value * other))
      })
    }
    const step = solve(curve, slope)
    const gain = loss
    // Newton's method overshoots where nearly all is certain.
    for (let share = 1; share > 0.01; share /= 2) {
      const tried = found.map((value, at) => value - share * step[at]!)
      const worth = lossOf(samples, tried, usual)
      if (worth >= loss) continue
      found = tried
      loss = worth
      break
    }
    if (gain - loss < 1e-6) break
  }
  // More of what speaks for an item never makes it less probable.
  const [base, ...gains] = found as Constants
  return [base, ...gains.map((gain) => Math.max(0.05, gain))].map((value) => Math.round(value * 100) / 100) as Constants
}

/** How probably the best item is right. */
export const certaintyOf = (trial: Pick<Trial, 'score' | 'lead' | 'nearest'>, constants: Constants) =>
  probability(givenBy(trial), constants)

/** What was not to be understood counts half as much in all as what was, so that a bot of few phrasings is not taught to refuse. */
export function weighed(trials: readonly Trial[], itemOf: readonly number[]): Sample[] {
  const total = (asking: Asking) => trials.reduce((sum, trial) => sum + (trial.asking === asking ? trial.weight : 0), 0)
  const quarter = total('known') / 4
  const share = {
    known: 1,
    removed: quarter / (total('removed') || 1),
    foreign: quarter / (total('foreign') || 1),
  }
  return trials.map((trial) => ({
    ...trial,
    right: trial.asking === 'known' && trial.first[0] === itemOf[trial.at],
    weight: trial.weight * share[trial.asking],
  }))
}

const givenBy = ({ score, lead, nearest }: Pick<Trial, 'score' | 'lead' | 'nearest'>) => [1, score, lead, nearest]

const probability = (given: readonly number[], constants: readonly number[]) =>
  1 / (1 + Math.exp(-given.reduce((sum, value, at) => sum + value * constants[at]!, 0)))

function lossOf(samples: readonly Sample[], constants: readonly number[], usual: Constants): number {
  const strange = constants.reduce((sum, value, at) => sum + (value - usual[at]!) ** 2, 0)
  return samples.reduce(
    (sum, sample) => {
      const p = probability(givenBy(sample), constants)
      return sum - sample.weight * Math.log(Math.max(1e-12, sample.right ? p : 1 - p))
    },
    (BELIEF / 2) * strange,
  )
}

/** Gaussian elimination; the matrix is positive definite. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!])
  rows.forEach((row, at) => {
    for (let below = at + 1; below < rows.length; below++) {
      const share = rows[below]![at]! / row[at]!
      row.forEach((value, column) => (rows[below]![column]! -= share * value))
    }
  })
  const found: number[] = []
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]!
    let rest = row[rows.length]!
    for (let column = at + 1; column < rows.length; column++) rest -= row[column]! * found[column]!
    found[at] = rest / row[at]!
  }
  return found
}
