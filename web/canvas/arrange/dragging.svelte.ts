/** Steps under the pointer: what they line up with, the frame they come into, and what a frame takes along. */
import type { Place } from '../../../schema/bot/bot.ts'
import { boundsOf, type Box } from '../hands/placing.ts'
import type { Drawing, StepNode } from '../drawing.svelte.ts'
import { heldBy, liesIn } from './frames.ts'
import { snap, type Guide } from './snapping.ts'

/** On the screen, in pixels. */
const PULL = 6

export interface DragView {
  /** What is in sight, on the drawing. */
  sight(): Box
  zoom(): number
}

export class Dragging {
  guides: Guide[] = $state.raw([])
  /** The frame that what is dragged would lie in. */
  into: string | undefined = $state()
  /** The pointer moves steps freely while the person asks for it. */
  free = false
  readonly #drawing: Drawing
  readonly #view: () => DragView
  #others: Box[] = []
  /** What comes along with a frame, with where it began. */
  #along = new Map<string, Place>()
  #frame: { id: string; begin: Place } | undefined

  constructor(drawing: Drawing, view: () => DragView) {
    this.#drawing = drawing
    this.#view = view
  }

  begin(nodes: readonly StepNode[]): void {
    const all = this.#drawing.nodes.map(boxed)
    const [only] = nodes
    for (const { id } of nodes) this.#drawing.held.add(id)
    const frame =
      nodes.length === 1 && only?.data.view.shape === 'frame' ? all.find(({ id }) => id === only.id) : undefined
    if (frame) {
      this.#frame = { id: frame.id, begin: [frame.x, frame.y] }
      for (const id of heldBy(frame, all)) {
        const box = all.find((one) => one.id === id)
        if (box) this.#along.set(id, [box.x, box.y])
        this.#drawing.held.add(id)
      }
    }
    const sight = this.#view().sight()
    this.#others = all.filter((box) => !this.#drawing.held.has(box.id) && meets(box, sight))
  }

  /** The nodes as the library moved them, drawn to what they line up with. */
  settled(nodes: StepNode[]): StepNode[] {
    const { held } = this.#drawing
    if (!held.size) return nodes
    const moving = nodes.filter(({ id }) => held.has(id) && !this.#along.has(id))
    const bounds = boundsOf(moving.map(boxed))
    if (!bounds) return nodes
    const { dx, dy, guides } = this.free
      ? { dx: 0, dy: 0, guides: [] }
      : snap(bounds, this.#others, PULL / this.#view().zoom())
    this.guides = guides
    this.into = this.#frameUnder({ ...bounds, x: bounds.x + dx, y: bounds.y + dy })
    const by = this.#frameMoved(moving, dx, dy)
    return nodes.map((node) => {
      const begin = this.#along.get(node.id)
      if (begin && by) return at(node, begin[0] + by[0], begin[1] + by[1])
      return held.has(node.id) && (dx || dy) ? at(node, node.position.x + dx, node.position.y + dy) : node
    })
  }

  /** Where everything is that is dragged. */
  places(): Record<string, Place> {
    const { held, nodes } = this.#drawing
    return Object.fromEntries(
      nodes.filter(({ id }) => held.has(id)).map(({ id, position }) => [id, [position.x, position.y] as Place]),
    )
  }

  /** Lets go; returns where everything came to stand. */
  drop(): Record<string, Place> {
    const places = this.places()
    this.#drawing.held.clear()
    this.#along.clear()
    this.#frame = undefined
    this.guides = []
    this.into = undefined
    this.free = false
    return places
  }

  #frameUnder(box: Box): string | undefined {
    if (this.#frame) return undefined
    const frames = this.#drawing.nodes.filter(
      (node) => node.data.view.shape === 'frame' && !this.#drawing.held.has(node.id) && liesIn(box, boxed(node)),
    )
    return frames.sort((a, b) => area(a) - area(b))[0]?.id
  }

  #frameMoved(moving: readonly StepNode[], dx: number, dy: number): Place | undefined {
    const frame = this.#frame
    const now = frame && moving.find(({ id }) => id === frame.id)?.position
    return frame && now && [now.x + dx - frame.begin[0], now.y + dy - frame.begin[1]]
  }
}

const boxed = ({ id, position, data }: StepNode) => ({
  id,
  ...position,
  width: data.size.width,
  height: data.size.height,
})
const area = ({ data }: StepNode) => data.size.width * data.size.height
const at = (node: StepNode, x: number, y: number): StepNode => ({ ...node, position: { x, y } })
const meets = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
