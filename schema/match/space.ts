/** The phrasings as vectors: how like a question is to each of them. */
import { featuresOf, normalise } from './features.ts'

/** What each group of features counts for: words, pieces of words. */
const MASS = [0.3, 0.7] as const

export interface Space {
  /** How like a normalised question is to each item: 0 … 1. */
  scores(normal: string): Float64Array
  /** How like two normalised texts are. */
  likeness(a: string, b: string): number
}

/** `items`: the normalised phrasings of each, one a line. */
export function createSpace(items: readonly string[]): Space {
  const itemOf: number[] = []
  const phrasings = items.flatMap((lines, item) =>
    lines.split('\n').flatMap((line) => {
      if (line) itemOf.push(item)
      return line ? [featuresOf(normalise(line))] : []
    }),
  )
  const groups = MASS.map((mass, group) =>
    createGroup(
      mass,
      phrasings.map((features) => features[group] as Set<string>),
    ),
  )

  return {
    scores(normal) {
      const likeness = new Float64Array(phrasings.length)
      featuresOf(normal).forEach((features, group) => groups[group]?.addTo(likeness, features))
      const sums = new Float64Array(items.length)
      const counts = new Float64Array(items.length)
      likeness.forEach((like, at) => {
        const item = itemOf[at] as number
        sums[item]! += like ** 3
        counts[item]!++
      })
      // Near phrasings count most, several of them more than one, and an entry with many is not favoured for it.
      return sums.map((sum, item) => Math.cbrt(sum / Math.sqrt(counts[item] || 1)))
    },
    likeness(a, b) {
      const other = featuresOf(b)
      return featuresOf(a).reduce(
        (sum, features, group) => sum + (groups[group]?.likeness(features, other[group] as Set<string>) ?? 0),
        0,
      )
    },
  }
}

/** One group of features over all phrasings; `mass` is what it counts for. */
function createGroup(mass: number, phrasings: Set<string>[]) {
  /** The phrasings that have a feature. */
  const holders = new Map<string, number[]>()
  phrasings.forEach((features, at) => {
    for (const feature of features) {
      const holding = holders.get(feature)
      if (holding) holding.push(at)
      else holders.set(feature, [at])
    }
  })
  /** The squared weight of a feature: rare ones tell more, unknown ones most. */
  const weight = (holding: number[] = []) => (1 + Math.log((1 + phrasings.length) / (1 + holding.length))) ** 2
  /** The squared length of a vector, of what two share. */
  const sum = (features: Set<string>, others = features) => {
    let squares = 0
    for (const feature of features) if (others.has(feature)) squares += weight(holders.get(feature))
    return squares
  }
  const length = (features: Set<string>) => Math.sqrt(sum(features)) || 1
  const lengths = phrasings.map(length)

  return {
    addTo(likeness: Float64Array, features: Set<string>) {
      const scale = mass / length(features)
      for (const feature of features) {
        const holding = holders.get(feature) ?? []
        const share = scale * weight(holding)
        for (const at of holding) likeness[at]! += share / lengths[at]!
      }
    },
    likeness: (a: Set<string>, b: Set<string>) => (mass * sum(a, b)) / (length(a) * length(b)),
  }
}
