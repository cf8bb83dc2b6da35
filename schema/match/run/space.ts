/** The phrasings as vectors: how like a question is to each of them. */
import { featuresOf } from './features.ts'

/** What each group of features counts for: words, pairs of words, pieces of words. They add up to 1. */
const MASS = [0.3, 0.15, 0.55] as const

/** How much more a feature counts that a single item has. */
const ONLY = 1.15

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

export type ReadFeatures = typeof featuresOf

/** What is known of a feature: how many items have it, the last of these, and the phrasings that have it with how much they have of it. */
interface Feature {
  items: number
  last: number
  weight: number
  at: number[]
  values: number[]
}

/** `items`: the normalised phrasings of each, one a line. */
export function createSpace(items: readonly string[], read: ReadFeatures = featuresOf): Space {
  const itemOf: number[] = []
  const phrasings = items.flatMap((lines, item) => lines.split('\n').filter((line) => line && itemOf.push(item)))
  const known = new Map<string, Feature>()
  const features = phrasings.map((line, phrasing) => {
    const item = itemOf[phrasing]!
    return read(line).map((group) =>
      [...group].map((feature) => {
        let found = known.get(feature)
        if (!found) known.set(feature, (found = { items: 0, last: -1, weight: 0, at: [], values: [] }))
        if (found.last !== item) found.items++
        found.last = item
        return found
      }),
    )
  })
  /** What few items have tells more. */
  const weigh = (having: number) => (1 + Math.log((1 + items.length) / (1 + having))) ** 0.9 * (having === 1 ? ONLY : 1)
  const unknown = weigh(0)
  known.forEach((feature) => (feature.weight = weigh(feature.items)))
  features.forEach((groups, phrasing) =>
    spell(
      groups,
      ({ weight }) => weight,
      ({ at, values }, value) => {
        at.push(phrasing)
        values.push(value)
      },
    ),
  )
  const weightOf = (feature: string) => known.get(feature)?.weight ?? unknown

  return {
    phrasings,
    itemOf,
    similarities(normal) {
      const found = new Float64Array(phrasings.length)
      spell(featuresOf(normal), weightOf, (feature, value) => {
        const { at, values } = known.get(feature) ?? NOWHERE
        for (let place = at.length; place--;) found[at[place]!]! += value * values[place]!
      })
      return found
    },
    likeness(a, b) {
      const other = new Map<string, number>()
      spell(featuresOf(b), weightOf, (feature, value) => other.set(feature, value))
      let sum = 0
      spell(featuresOf(a), weightOf, (feature, value) => (sum += value * (other.get(feature) ?? 0)))
      return sum
    },
  }
}

const NOWHERE: Pick<Feature, 'at' | 'values'> = { at: [], values: [] }

/** Gives each feature of a text with its part in a vector of length 1. */
function spell<F>(
  groups: readonly Iterable<F>[],
  weightOf: (feature: F) => number,
  give: (feature: F, value: number) => void,
) {
  groups.forEach((group, at) => {
    let squares = 0
    for (const feature of group) squares += weightOf(feature) ** 2
    const scale = Math.sqrt(MASS[at]! / squares)
    for (const feature of group) give(feature, scale * weightOf(feature))
  })
}
