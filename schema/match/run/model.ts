/** From how like a question is to each phrasing to how it scores with each item. */
import { AGAINST, FOR, type MatchIndex } from './matchIndex.ts'

/** By phrasing, what its likeness adds to which items. */
export interface Model {
  starts: ArrayLike<number>
  /** The items, and for each the weight. */
  adds: readonly (readonly [items: number[], weights: number[]])[]
}

/** `itemOf`: the item of each phrasing. */
export function readModel({ r, a, b }: Pick<MatchIndex, 'r' | 'a' | 'b'>, itemOf: readonly number[]): Model {
  let before = -1
  let next = 0
  const adds = itemOf.map((item) => {
    if (item !== before) next = 0
    before = item
    const items: number[] = []
    const weights: number[] = []
    for (const other of [item, ...r[item]!]) {
      const weight = Number(a[item]![next++] ?? 0) ** 2
      if (!weight) continue
      items.push(other)
      weights.push(weight * (other === item ? FOR : AGAINST))
    }
    return [items, weights] as const
  })
  return { starts: b.map((start) => start / 100), adds }
}

/** A phrasing that is twice as like a question says more than twice as much. */
export const bent = (likeness: number) => likeness * (0.4 + 0.6 * likeness)

/** About 1 for what an item is sure of, about -1 for what it is not. */
export function scoresOf({ starts, adds }: Model, similarities: ArrayLike<number>): Float64Array {
  const scores = Float64Array.from(starts)
  adds.forEach(([items, weights], at) => {
    const like = bent(similarities[at]!)
    if (like) for (let place = 0; place < items.length; place++) scores[items[place]!]! += like * weights[place]!
  })
  return scores
}
