/** The phrasings as vectors: how like a question is to each of them. */
import { featuresOf } from './features.ts'

/** What each group of features counts for: words, pairs of words, pieces of words. They add up to 1. */
const MASS = [0.2, 0.2, 0.6] as const

export interface Space {
  /** The normalised phrasings, those of the first item first. */
  phrasings: string[]
  /** The item of each. */
  itemOf: number[]
  /** How like a normalised text is to each phrasing: 0 … 1. */
  similarities(normal: string): Float64Array
  /** How like two normalised texts are: 0 … 1. */
  likeness(a: string, b: string): number
}

/** `items`: the normalised phrasings of each, one a line. */
export function createSpace(items: readonly string[]): Space {
  const itemOf: number[] = []
  const phrasings = items.flatMap((lines, item) => lines.split('\n').filter((line) => line && itemOf.push(item)))
  /** By feature: how many items have it, and the last of these. */
  const held = new Map<string, [items: number, last: number]>()
  const features = phrasings.map(featuresOf)
  features.forEach((groups, at) => {
    for (const feature of groups.flatMap((group) => [...group])) {
      const found = held.get(feature) ?? [0, -1]
      if (found[1] !== itemOf[at]) held.set(feature, [found[0] + 1, itemOf[at]!])
    }
  })
  /** What few items have tells more, what none has most. */
  const weigh = (feature: string) => (1 + Math.log((1 + items.length) / (1 + (held.get(feature)?.[0] ?? 0)))) ** 0.8
  /** A vector of length 1. */
  const vectorOf = (groups: readonly Set<string>[]) => {
    const vector = new Map<string, number>()
    groups.forEach((group, at) => {
      let squares = 0
      for (const feature of group) {
        const weight = weigh(feature)
        vector.set(feature, weight)
        squares += weight * weight
      }
      const scale = Math.sqrt(MASS[at]! / squares)
      for (const feature of group) vector.set(feature, vector.get(feature)! * scale)
    })
    return vector
  }
  /** By feature: the phrasings that have it, and how much they have of it. */
  const holders = new Map<string, [at: number[], values: number[]]>()
  features.forEach((groups, at) =>
    vectorOf(groups).forEach((value, feature) => {
      const holding = holders.get(feature) ?? [[], []]
      holders.set(feature, holding)
      holding[0].push(at)
      holding[1].push(value)
    }),
  )

  return {
    phrasings,
    itemOf,
    similarities(normal) {
      const found = new Float64Array(phrasings.length)
      vectorOf(featuresOf(normal)).forEach((value, feature) => {
        const holding = holders.get(feature)
        if (!holding) return
        const [at, values] = holding
        for (let place = at.length; place--;) found[at[place]!]! += value * values[place]!
      })
      return found
    },
    likeness(a, b) {
      const other = vectorOf(featuresOf(b))
      let sum = 0
      vectorOf(featuresOf(a)).forEach((value, feature) => (sum += value * (other.get(feature) ?? 0)))
      return sum
    },
  }
}
