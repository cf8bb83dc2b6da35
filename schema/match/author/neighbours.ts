/** What an entry or a skill is easily taken for. */
import { lessonOf, type Phrasings, type Settings } from '../train/train.ts'
import { itemAt, placeOf, type Item } from './items.ts'

/** Two normalised phrasings of different items. */
export interface Pair {
  own: string
  other: string
  /** 0 … 1; the same words are 1. */
  likeness: number
}

export interface Neighbour {
  item: Item
  /** The two phrasings that are most alike. */
  nearest: Pair
}

export interface Collision extends Pair {
  item: Item
  otherItem: Item
}

/** Phrasings as alike as this say nearly the same. */
const COLLIDING = 0.75

/** The `most` items whose phrasings are most like an item's own, nearest first. */
export function neighboursOf(item: Item, phrasings: Phrasings, settings: Settings = {}, most = 5): Neighbour[] {
  const { space, gram, items } = lessonOf(phrasings, settings)
  const entries = phrasings.entries.length
  const own = placeOf(item, entries)
  const nearest = new Map<number, Pair>()
  space.itemOf.forEach((of, at) => {
    if (of !== own) return
    gram[at]?.forEach((likeness, other) => {
      const to = space.itemOf[other]!
      if (to === own || to === items - 1 || likeness <= (nearest.get(to)?.likeness ?? 0)) return
      nearest.set(to, { own: space.phrasings[at]!, other: space.phrasings[other]!, likeness })
    })
  })
  return [...nearest]
    .sort(([, a], [, b]) => b.likeness - a.likeness)
    .slice(0, most)
    .map(([to, pair]) => ({ item: itemAt(to, entries), nearest: pair }))
}

/** All pairs of phrasings of different items that say nearly the same, most alike first, each pair once. */
export function collisionsIn(phrasings: Phrasings, settings: Settings = {}, least = COLLIDING): Collision[] {
  const { space, gram, items } = lessonOf(phrasings, settings)
  const { itemOf, phrasings: lines } = space
  const entries = phrasings.entries.length
  const found: Collision[] = []
  gram.forEach((row, at) => {
    for (let other = at + 1; other < row.length; other++) {
      const [from, to] = [itemOf[at]!, itemOf[other]!]
      if (from === to || to === items - 1 || row[other]! < least) continue
      found.push({
        item: itemAt(from, entries),
        otherItem: itemAt(to, entries),
        own: lines[at]!,
        other: lines[other]!,
        likeness: Math.min(1, row[other]!),
      })
    }
  })
  return found.sort((a, b) => b.likeness - a.likeness)
}
