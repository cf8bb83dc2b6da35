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
  const features = phrasings.map(featuresOf)
  /** By feature: how many items have it, and the last of these. */
  const held = new Map<string, [items: number, last: number]>()
  features.forEach((groups, at) => {
    const item = itemOf[at]!
    for (const group of groups)
      for (const feature of group) {
        const found = held.get(feature)
        if (!found) held.set(feature, [1, item])
        else if (found[1] !== item) {
          found[0]++
          found[1] = item
        }
      }
  })
  /** What few items have tells more, what none has most. */
  const weigh = (having: number) => (1 + Math.log((1 + items.length) / (1 + having))) ** 0.8
  const unknown = weigh(0)
  const weights = new Map<string, number>()
  held.forEach(([having], feature) => weights.set(feature, weigh(having)))
  /** Gives each feature with its part in a vector of length 1. */
  const spell = (groups: readonly Set<string>[], give: (feature: string, value: number) => void) =>
    groups.forEach((group, at) => {
      let squares = 0
      for (const feature of group) squares += (weights.get(feature) ?? unknown) ** 2
      const scale = Math.sqrt(MASS[at]! / squares)
      for (const feature of group) give(feature, scale * (weights.get(feature) ?? unknown))
    })
  /** By feature: the phrasings that have it, and how much they have of it. */
  const holders = new Map<string, [at: number[], values: number[]]>()
  features.forEach((groups, at) =>
    spell(groups, (feature, value) => {
      let holding = holders.get(feature)
      if (!holding) holders.set(feature, (holding = [[], []]))
      holding[0].push(at)
      holding[1].push(value)
    }),
  )

  return {
    phrasings,
    itemOf,
    similarities(normal) {
      const found = new Float64Array(phrasings.length)
      spell(featuresOf(normal), (feature, value) => {
        const holding = holders.get(feature)
        if (!holding) return
        const [at, values] = holding
        for (let place = at.length; place--;) found[at[place]!]! += value * values[place]!
      })
      return found
    },
    likeness(a, b) {
      const other = new Map<string, number>()
      spell(featuresOf(b), (feature, value) => other.set(feature, value))
      let sum = 0
      spell(featuresOf(a), (feature, value) => (sum += value * (other.get(feature) ?? 0)))
      return sum
    },
  }
}
