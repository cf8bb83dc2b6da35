/**
 * A kernel machine an item: one against the rest, squared hinge, by dual coordinate descent
 * (Hsieh, Chang, Lin, Keerthi, Sundararajan 2008, algorithm 1), the start value as one more feature that all phrasings share.
 */
import { bent, type Model } from '../run/model.ts'

/** What a phrasing on the wrong side costs, and by how much more one of the item's own. */
const COST = 0.4
const OWN = 20
/** A phrasing speaks against so many items at most, an item has so many rivals at most, and what speaks against counts for less: all three measured. */
const AGAINST = 6
const RIVALS = 14
const SOFTENED = 0.8

/** How like phrasings are to one another. */
export type Gram = readonly Float32Array[]

export interface Taught {
  gram: Gram
  /** The item of each phrasing. */
  itemOf: readonly number[]
  items: number
  /** Sentences that mean nothing here, each by how like it is to every phrasing. They keep a bot of few items from understanding everything. */
  foreign: readonly ArrayLike<number>[]
}

/** What an item was taught: where it starts, and what phrasings weigh for it (above 0) or against it. */
export interface Learnt {
  start: number
  weights: Map<number, number>
}

/** How much trouble is taken. */
export interface Effort {
  passes: number
  /** The phrasings of other items that an item is trained against: the nearest and, for its start, some of the rest. */
  nearest: number
  far: number
}

/** Twice of either gains half a point at most and takes three times as long. */
const FULL: Effort = { passes: 10, nearest: 110, far: 30 }
const LEAST = { nearest: 30, far: 10 }
/** So many items are worth the whole trouble; of more each gets its share. */
const MANY = 200

/** The trouble for one of so many items. */
export function shared({ passes, nearest, far }: Effort, items: number): Effort {
  const share = Math.min(1, MANY / items)
  return {
    passes,
    nearest: Math.max(LEAST.nearest, Math.round(nearest * share)),
    far: Math.max(LEAST.far, Math.round(far * share)),
  }
}

/** `kept`: the phrasings to train on. */
export function learn(taught: Taught, kept: Uint8Array, item: number, effort = shared(FULL, taught.items)): Learnt {
  const mine: number[] = []
  const others: number[] = []
  taught.itemOf.forEach((other, at) => {
    if (kept[at]) (other === item ? mine : others).push(at)
  })
  const weights = new Map<number, number>()
  // An item without phrasings is never meant.
  if (mine.length === 0) return { start: -1, weights }
  const chosen = [...mine, ...opponents(taught.gram, others, mine, effort)]
  let start = 0
  descend(taught, chosen, mine.length, effort.passes).forEach((weight, place) => {
    start += weight
    const at = chosen[place]
    if (at !== undefined && weight) weights.set(at, weight)
  })
  return { start, weights }
}

/** All items together. */
export function fit(taught: Taught, kept: Uint8Array, effort: Effort): Model {
  const learnt: Learnt[] = []
  for (let item = 0; item < taught.items; item++) learnt.push(learn(taught, kept, item, effort))
  return assemble(taught.itemOf, learnt)
}

/** The nearest phrasings of other items, and every so many-th of the rest. */
function opponents(gram: Gram, others: number[], mine: readonly number[], { nearest, far }: Effort): number[] {
  if (others.length <= nearest + far) return others
  const nearness = new Float32Array(gram.length)
  for (const at of mine) {
    const row = gram[at]!
    for (const other of others) if (row[other]! > nearness[other]!) nearness[other] = row[other]!
  }
  others.sort((a, b) => nearness[b]! - nearness[a]! || a - b)
  const every = Math.ceil((others.length - nearest) / far)
  return others.filter((_, place) => place < nearest || (place - nearest) % every === 0)
}

/** The weight of each chosen phrasing, of which the first `mine` are the item's own, and of each foreign sentence: own ones are positive, the others negative. */
function descend({ gram, foreign }: Taught, chosen: readonly number[], mine: number, passes: number): Float64Array {
  const known = chosen.length
  const count = known + foreign.length
  // Foreign sentences are taken as unlike one another.
  const near = new Float32Array(count * count).fill(1)
  const set = (row: number, column: number, likeness: number) => (near[row * count + column] = bent(likeness) + 1)
  chosen.forEach((at, row) => {
    const from = gram[at]!
    for (let column = 0; column < known; column++) set(row, column, from[chosen[column]!]!)
  })
  foreign.forEach((similarities, at) => {
    const row = known + at
    set(row, row, 1)
    chosen.forEach((other, column) => {
      set(row, column, similarities[other]!)
      set(column, row, similarities[other]!)
    })
  })
  const weights = new Float64Array(count)
  const scores = new Float64Array(count)
  const order: number[] = []
  for (let at = 0; at < count; at++) order.push(at)
  let seed = 1
  for (let pass = 0; pass < passes; pass++) {
    for (let last = count - 1; last > 0; last--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      const other = Math.floor((seed / 2 ** 32) * (last + 1))
      const swapped = order[last]!
      order[last] = order[other]!
      order[other] = swapped
    }
    for (const at of order) {
      const sign = at < mine ? 1 : -1
      const slack = 1 / (2 * COST * (at < mine ? OWN : 1))
      const before = weights[at]! * sign
      const slope = sign * scores[at]! - 1 + slack * before
      const after = Math.max(0, before - slope / (near[at * count + at]! + slack))
      const change = (after - before) * sign
      if (Math.abs(change) < 1e-4) continue
      weights[at]! += change
      for (let other = 0, row = at * count; other < count; other++, row++) scores[other]! += change * near[row]!
    }
  }
  return weights
}

/** Keeps the strongest of what speaks against. */
export function assemble(itemOf: readonly number[], learnt: readonly Learnt[]): Model {
  const against: [item: number, weight: number][][] = itemOf.map(() => [])
  learnt.forEach(({ weights }, item) =>
    weights.forEach((weight, at) => {
      if (weight < 0) against[at]?.push([item, weight])
    }),
  )
  const strength = learnt.map(() => new Map<number, number>())
  against.forEach((list, at) => {
    list.sort((a, b) => a[1] - b[1] || a[0] - b[0])
    list.length = Math.min(list.length, AGAINST)
    const sums = strength[itemOf[at]!]!
    for (const [item, weight] of list) sums.set(item, (sums.get(item) ?? 0) - weight)
  })
  const rivals = strength.map((sums) =>
    [...sums]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, RIVALS)
      .map(([item]) => item),
  )
  const adds = itemOf.map((item, at): [number[], number[]] => {
    const of = [item, ...rivals[item]!]
    const weights = new Map(against[at])
    return [
      of,
      of.map((rival, place) => (place ? (weights.get(rival) ?? 0) * SOFTENED : (learnt[item]!.weights.get(at) ?? 0))),
    ]
  })
  return { starts: learnt.map(({ start }) => start), adds }
}
