/** Lays a flow out as a tidy tree: from left to right, the exits of a step in their order from top to bottom, loops as extra lines. */
import type { Flow, Place } from '../bot/bot.ts'
import { anchored } from './anchored.ts'
import { COLUMN_GAP, STEP_WIDTH } from './measures.ts'
import { keptBeside, type Beside } from './notes.ts'
import { spread, type Node } from './spread.ts'
import { treesOf, type Knot } from './tree.ts'

/** Places are multiples of this. */
const GRID = 4

/** Between two steps of a column. */
const ROW_GAP = 40

const COLUMN = STEP_WIDTH + COLUMN_GAP

/** A place for every step of the flow. The first step stays where it is, and so do those that are pinned. */
export function tidy(flow: Flow, locale: string): Record<string, Place> {
  const trees = treesOf(flow, locale)
  const beside = keptBeside(flow, locale)
  const { root, knots } = nodesOf(trees, beside)
  const points = spread(root)
  const [first] = trees
  const [originX, originY] = (first && flow.layout[first.step.id]) ?? [0, 0]
  const top = (node: Node, knot: Knot) => (points.get(node) ?? 0) - knot.size.entry
  const [firstNode] = root.children
  const shift = first && firstNode ? originY - top(firstNode, first) : 0
  const tidied = new Map<string, Place>()
  for (const [node, knot] of knots)
    tidied.set(knot.step.id, [onGrid(originX + knot.column * COLUMN), onGrid(top(node, knot) + shift)])
  const places = new Map(anchored(trees, tidied, flow))
  for (const [id, place] of beside.placed(places)) {
    const there = flow.layout[id]
    places.set(id, there?.[2] ? there : place)
  }
  return Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1)))
}

// Adding nothing turns -0 into 0.
const onGrid = (value: number) => Math.round(value / GRID) * GRID + 0

/** The trees under one root before the first column. */
function nodesOf(trees: readonly Knot[], beside: Beside): { root: Node; knots: Map<Node, Knot> } {
  const root: Node = { before: 0, after: 0, end: 0, children: [], lean: 0 }
  const knots = new Map<Node, Knot>()
  const nodeOf = (knot: Knot): Node => {
    const { entry, height } = knot.size
    const before = entry + beside.above(knot.step.id)
    const node = { before, after: height - entry + ROW_GAP, end: knot.column + 1, children: [], lean: leanOf(knot) }
    knots.set(node, knot)
    return node
  }
  root.children = trees.map(nodeOf)
  // The map grows while it is walked.
  for (const [node, knot] of knots) node.children = knot.children.map((child) => nodeOf(child.knot))
  return { root, knots }
}

/** The middle between the outermost exits that lead on is level with the middle between the steps they lead to. */
function leanOf({ size, children }: Knot): number {
  const [first] = children
  const last = children.at(-1)
  return first && last ? size.entry - (first.y + last.y) / 2 : 0
}
