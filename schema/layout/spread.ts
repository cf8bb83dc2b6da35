/**
 * Spreads a tree whose nodes take different room: siblings in order, subtrees as near as their outlines allow, all
 * gaps even, in linear time. A. van der Ploeg, “Drawing Non-layered Tidy Trees in Linear Time”, Software: Practice and
 * Experience 44 (2014), which extends Reingold and Tilford; written without recursion, and with a point of each node to
 * line up by instead of its middle.
 */

export interface Node {
  /** Room before and behind the point that the node is lined up by, gaps included. */
  before: number
  after: number
  /** Where the node ends, in the direction in which the tree grows. */
  end: number
  children: Node[]
  /** How far the node's point is from the middle between its first and its last child's. */
  lean: number
}

/** A node being placed; the names are the paper's. */
class Placed {
  prelim = 0
  mod = 0
  shift = 0
  change = 0
  threadLeft?: Placed
  threadRight?: Placed
  /** The deepest nodes at both sides of its subtree, and the sums of `mod` down to them. */
  extremeLeft: Placed = this
  extremeRight: Placed = this
  sumLeft = 0
  sumRight = 0
  children: Placed[] = []

  constructor(readonly node: Node) {}

  get nextLeft(): Placed | undefined {
    return this.children[0] ?? this.threadLeft
  }
  get nextRight(): Placed | undefined {
    return this.children.at(-1) ?? this.threadRight
  }
}

/** Siblings by the end of their subtrees, lowest last: who is to move when a later one is pushed away. */
interface Lows {
  end: number
  index: number
  next?: Lows
}

/** Each node's point, across the direction in which the tree grows. */
export function spread(root: Node): Map<Node, number> {
  const placed = [new Placed(root)]
  // The list grows while it is walked: parents before children.
  for (const one of placed) {
    one.children = one.node.children.map((child) => new Placed(child))
    placed.push(...one.children)
  }
  for (const one of placed.toReversed()) arrange(one)
  const sums = new Map<Placed, number>([[placed[0]!, 0]])
  const points = new Map<Node, number>()
  for (const one of placed) {
    const sum = sums.get(one)! + one.mod
    points.set(one.node, one.prelim + sum)
    spaceChildren(one)
    for (const child of one.children) sums.set(child, sum)
  }
  return points
}

/** Puts the children of a node, each arranged already, beside one another. */
function arrange(one: Placed): void {
  const { children } = one
  const [first] = children
  const last = children.at(-1)
  if (!first || !last) return
  let lows = lowered(first.extremeLeft.node.end, 0, undefined)
  for (let at = 1; at < children.length; at++) {
    const end = children[at]!.extremeRight.node.end
    separate(children, at, lows)
    lows = lowered(end, at, lows)
  }
  one.prelim = (first.prelim + first.mod + last.prelim + last.mod) / 2 + one.node.lean
  one.extremeLeft = first.extremeLeft
  one.sumLeft = first.sumLeft
  one.extremeRight = last.extremeRight
  one.sumRight = last.sumRight
}

function lowered(end: number, index: number, lows: Lows | undefined): Lows {
  let next = lows
  while (next && end >= next.end) next = next.next
  return { end, index, next }
}

/** Pushes a child away from those before it, along both outlines. */
function separate(children: readonly Placed[], at: number, lows: Lows): void {
  let left: Placed | undefined = children[at - 1]!
  let right: Placed | undefined = children[at]!
  let sumLeft = left.mod
  let sumRight = right.mod
  let low: Lows = lows
  while (left && right) {
    if (left.node.end > low.end) low = low.next ?? low
    const distance = sumLeft + left.prelim + left.node.after - (sumRight + right.prelim - right.node.before)
    if (distance > 0) {
      sumRight += distance
      move(children, at, low.index, distance)
    }
    const leftEnd = left.node.end
    const rightEnd = right.node.end
    if (leftEnd <= rightEnd) {
      left = left.nextRight
      sumLeft += left?.mod ?? 0
    }
    if (leftEnd >= rightEnd) {
      right = right.nextLeft
      sumRight += right?.mod ?? 0
    }
  }
  const first = children[0]!
  const current = children[at]!
  const previous = children[at - 1]!
  if (!left && right) {
    const deepest = first.extremeLeft
    deepest.threadLeft = right
    hang(deepest, sumRight - right.mod - first.sumLeft)
    first.extremeLeft = current.extremeLeft
    first.sumLeft = current.sumLeft
  } else if (left && !right) {
    const deepest = current.extremeRight
    deepest.threadRight = left
    hang(deepest, sumLeft - left.mod - current.sumRight)
    current.extremeRight = previous.extremeRight
    current.sumRight = previous.sumRight
  }
}

/** Lets a thread's sums come out right, while the node itself stays. */
function hang(deepest: Placed, difference: number): void {
  deepest.mod += difference
  deepest.prelim -= difference
}

/** Moves a child, and those between it and the one that stood in its way by an even share. */
function move(children: readonly Placed[], at: number, by: number, distance: number): void {
  const child = children[at]!
  child.mod += distance
  child.sumLeft += distance
  child.sumRight += distance
  const between = at - by
  if (between <= 1) return
  children[by + 1]!.shift += distance / between
  child.shift -= distance / between
  child.change -= distance - distance / between
}

function spaceChildren({ children }: Placed): void {
  let shift = 0
  let moved = 0
  for (const child of children) {
    shift += child.shift
    moved += shift + child.change
    child.mod += moved
  }
}
