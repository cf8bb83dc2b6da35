/** Bringing order into a drawing: tidying, aligning, spreading, framing and pinning steps. */
import { tidy, tidyPart } from '../../../schema/layout/layout.ts'
import type { Place } from '../../../schema/bot/bot.ts'
import type { Ground } from '../around/ground.ts'
import type { StepNode } from '../drawing.svelte.ts'
import { aligned, distributed, type Axis, type Edge, type Placed } from './align.ts'
import type { Box } from '../hands/placing.ts'
import { frameAround } from './frames.ts'

export class Arranging {
  readonly #ground: Ground

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** Lays the selected steps out anew, or the whole flow when fewer than two are selected. Says whether anything moved. */
  tidy(): boolean {
    const { selected, drawing, locale } = this.#ground
    const part = selected.length > 1
    const ids = new Set(selected.map(({ id }) => id))
    if (part) return this.#put(tidyPart(drawing.flow, ids, locale))
    const places = tidy(drawing.flow, locale)
    const looked = this.#lookedAt()
    const moved = this.#put(places)
    const to = looked && places[looked.id]
    if (moved && to) this.#ground.view.shift([to[0] - looked.x, to[1] - looked.y])
    return moved
  }

  /** The step that somebody looks at: the selected one, or the one nearest the middle. */
  #lookedAt(): Placed | undefined {
    const { selected, drawing, view } = this.#ground
    const [x, y] = view.centre()
    const far = (one: Placed) => Math.hypot(one.x + one.width / 2 - x, one.y + one.height / 2 - y)
    const sight = view.sight()
    const seen = (selected.length ? selected : drawing.nodes)
      .filter((node) => !node.hidden && node.data.view.shape !== 'frame')
      .map(placed)
      .filter((one) => overlap(one, sight))
    return seen.reduce<Placed | undefined>((best, one) => (best && far(best) <= far(one) ? best : one), undefined)
  }

  align(edge: Edge): void {
    this.#put(aligned(this.#placed(), edge))
  }

  distribute(axis: Axis): void {
    this.#put(distributed(this.#placed(), axis))
  }

  /** Draws a frame around the selected steps. */
  frame(): void {
    const { canWrite, hands, selected } = this.#ground
    const box = frameAround(selected.map(placed))
    const id = canWrite && box && hands.addFrame(box)
    if (!id) return
    this.#ground.reveal([id])
    this.#ground.edit(id)
  }

  get allPinned(): boolean {
    const { selected, drawing } = this.#ground
    return selected.length > 0 && selected.every(({ id }) => drawing.pinned.has(id))
  }

  /** Pins the selected steps where they are, or lets them go when all are pinned. */
  pin(): void {
    const { canWrite, hands, selected } = this.#ground
    if (canWrite && selected.length)
      hands.pin(
        selected.map(({ id }) => id),
        !this.allPinned,
      )
  }

  #placed(): Placed[] {
    return this.#ground.selected.map(placed)
  }

  #put(places: Readonly<Record<string, Place>>): boolean {
    const { canWrite, drawing } = this.#ground
    const others = Object.entries(places).filter(([id, [x, y]]) => {
      const now = drawing.flow.layout[id]
      return now?.[0] !== Math.round(x) || now[1] !== Math.round(y)
    })
    if (!canWrite || !others.length) return false
    this.#ground.glide(Object.fromEntries(others))
    return true
  }
}

const overlap = (one: Placed, sight: Box): boolean =>
  one.x < sight.x + sight.width &&
  one.y < sight.y + sight.height &&
  one.x + one.width > sight.x &&
  one.y + one.height > sight.y

const placed = ({ id, position, data }: StepNode): Placed => ({
  id,
  ...position,
  width: data.size.width,
  height: data.size.height,
})
