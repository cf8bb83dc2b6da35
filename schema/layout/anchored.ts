/** Pinned steps keep their places in a drawing that is laid out anew: what follows a pinned step comes with it, and the rest makes way. */
import type { Flow, Place } from '../bot/bot.ts'
import { clear, type Box } from './boxes.ts'
import type { Knot } from './tree.ts'

type Places = ReadonlyMap<string, Place>

/** Places for the steps of these trees that leave the pinned ones where they are; the same map when nothing is pinned. */
export function anchored(trees: readonly Knot[], places: Places, { layout }: Flow): Places {
  const isPinned = (id: string) => layout[id]?.[2] === 1
  const kept = new Map<string, Place>()
  const loose: [knot: Knot, place: Place][] = []
  const left = trees.map((knot) => ({ knot, by: undefined as Place | undefined }))
  for (let next = left.pop(); next; next = left.pop()) {
    const { knot } = next
    const [x, y] = places.get(knot.step.id) ?? [0, 0]
    const own = isPinned(knot.step.id) ? layout[knot.step.id] : undefined
    const by: Place | undefined = own ? [own[0] - x, own[1] - y] : next.by
    if (own) kept.set(knot.step.id, own)
    else loose.push([knot, by ? [x + by[0], y + by[1]] : [x, y]])
    left.push(...knot.children.map((child) => ({ knot: child.knot, by })))
  }
  if (kept.size === 0) return places
  const sizes = new Map([...knotsOf(trees)].map((knot) => [knot.step.id, knot.size]))
  const boxOf = (id: string, [x, y]: Place): Box => {
    const { width, height } = sizes.get(id) ?? { width: 0, height: 0 }
    return { id, left: x, top: y, right: x + width, bottom: y + height }
  }
  const taken = [...kept].map(([id, place]) => boxOf(id, place))
  for (const [{ step }, place] of loose.sort(([, a], [, b]) => a[1] - b[1] || a[0] - b[0])) {
    const box = clear(boxOf(step.id, place), taken)
    taken.push(box)
    kept.set(step.id, [box.left, box.top])
  }
  return kept
}

function* knotsOf(trees: readonly Knot[]): Iterable<Knot> {
  const left = [...trees]
  for (let knot = left.pop(); knot; knot = left.pop()) {
    yield knot
    left.push(...knot.children.map((child) => child.knot))
  }
}
