/** The phrasings as vectors: how like a question is to each of them. */
import { featuresOf, normalise } from './features.ts'

/** What each group of features counts for: words, pieces of words. */
const MASS = [0.3, 0.7] as const

interface Group {
  /** The phrasings that have a feature. */
  holders: Map<string, number[]>
  /** Length of each phrasing's vector. */
  lengths: number[]
}

export interface Space {
  /** How like a normalised question is to each item: 0 … 1. */
  scores(normal: string): Float64Array
  /** How like two normalised texts are. */
  likeness(a: string, b: string): number
}

/** `items`: the normalised phrasings of each, one a line. */
export function createSpace(items: readonly string[]): Space {
  const phrasings: [item: number, normal: string][] = items.flatMap((lines, item) =>
    lines.split('\n').flatMap((line): [number, string][] => (line ? [[item, normalise(line)]] : [])),
  )
  const total = phrasings.length
  const groups: Group[] = MASS.map(() => ({ holders: new Map(), lengths: [] }))
  phrasings.forEach(([, normal], at) =>
    featuresOf(normal).forEach((features, group) => {
      for (const feature of features) {
        const holders = groups[group]?.holders
        const holding = holders?.get(feature)
        if (holding) holding.push(at)
        else holders?.set(feature, [at])
      }
    }),
  )
  /** The squared weight of a feature: rare ones tell more, unknown ones most. */
  const weight = (group: Group, feature: string) =>
    (1 + Math.log((1 + total) / (1 + (group.holders.get(feature)?.length ?? 0)))) ** 2
  const length = (group: Group, features: Set<string>) => {
    let sum = 0
    for (const feature of features) sum += weight(group, feature)
    return Math.sqrt(sum) || 1
  }
  for (const group of groups) {
    const sums = new Float64Array(total)
    for (const [feature, holding] of group.holders) {
      const squared = weight(group, feature)
      for (const at of holding) sums[at] = (sums[at] ?? 0) + squared
    }
    group.lengths = Array.from(sums, (sum) => Math.sqrt(sum) || 1)
  }

  function kernels(normal: string): Float64Array {
    const likeness = new Float64Array(total)
    featuresOf(normal).forEach((features, index) => {
      const group = groups[index] as Group
      const scale = (MASS[index] ?? 0) / length(group, features)
      for (const feature of features) {
        const squared = weight(group, feature)
        for (const at of group.holders.get(feature) ?? [])
          likeness[at] = (likeness[at] ?? 0) + (scale * squared) / (group.lengths[at] ?? 1)
      }
    })
    return likeness
  }

  return {
    scores(normal) {
      const sums = new Float64Array(items.length)
      const counts = new Float64Array(items.length)
      kernels(normal).forEach((like, at) => {
        const item = phrasings[at]?.[0] ?? 0
        sums[item] = (sums[item] ?? 0) + like ** 3
        counts[item] = (counts[item] ?? 0) + 1
      })
      // Near phrasings count most, several of them more than one, and an entry with many is not favoured for it.
      return sums.map((sum, item) => Math.cbrt(sum / Math.sqrt(counts[item] || 1)))
    },
    likeness(a, b) {
      const left = featuresOf(a)
      const right = featuresOf(b)
      return MASS.reduce((sum, mass, index) => {
        const group = groups[index] as Group
        const [one, other] = [left[index] as Set<string>, right[index] as Set<string>]
        let shared = 0
        for (const feature of one) if (other.has(feature)) shared += weight(group, feature)
        return sum + (mass * shared) / (length(group, one) * length(group, other))
      }, 0)
    },
  }
}
