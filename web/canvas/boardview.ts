/** What part of a drawing a board shows, and how hands, keys and the stage move it. */
import type { useSvelteFlow } from '@xyflow/svelte'
import { tick } from 'svelte'
import type { Place } from '../../schema/bot/bot.ts'
import type { Sight } from '../collaboration/session.svelte.ts'
import type { LineEdge, StepNode } from './drawing.svelte.ts'
import type { View } from './around/ground.ts'
import type { Box } from './hands/placing.ts'
import { bringing, MIN_ZOOM, READABLE, seeing, showingAll } from './sight.ts'
import type { Stage } from './stage.svelte.ts'
import { STEP_WIDTH } from '../../schema/layout/measures.ts'

type Library = ReturnType<typeof useSvelteFlow<StepNode, LineEdge>>

/** The board on the page. */
export interface Surface {
  readonly element: HTMLElement | undefined
  readonly width: number
  readonly height: number
}

export interface Spot {
  x: number
  y: number
}

const MOTION = { duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200 }

export class BoardView implements View {
  /** A single step is shown at least so near. */
  least = READABLE
  readonly #stage: Stage
  readonly #library: Library
  readonly #surface: Surface

  constructor(stage: Stage, library: Library, surface: Surface) {
    this.#stage = stage
    this.#library = library
    this.#surface = surface
  }

  centre(): Place {
    return this.at({ x: this.#surface.width / 2, y: this.#surface.height / 2 })
  }

  async reveal(ids: readonly string[], focus: boolean): Promise<void> {
    await tick()
    const { width, height } = this.#surface
    const now = this.#library.getViewport()
    const wanted = bringing(this.#stage.boxesOf(ids), now, width, height, this.least)
    if (wanted !== now) await this.#library.setViewport(wanted, MOTION)
    if (focus && ids[0]) await this.focus(ids[0])
  }

  /** Brings a step into sight without coming nearer. */
  async follow(id: string): Promise<void> {
    await tick()
    const { width, height } = this.#surface
    const now = this.#library.getViewport()
    const wanted = bringing(this.#stage.boxesOf([id]), now, width, height, MIN_ZOOM)
    if (wanted !== now) await this.#library.setViewport(wanted, MOTION)
  }

  async focus(id: string): Promise<void> {
    await tick()
    const element = this.#surface.element?.querySelector<HTMLElement>(`.svelte-flow__node[data-id="${id}"]`)
    if (!this.#stage.editing) element?.focus({ preventScroll: true })
  }

  /** Shows these steps, or all. */
  fit(ids?: readonly string[]): void {
    const boxes = ids?.length ? this.#stage.boxesOf(ids) : this.#stage.boxes()
    void this.#library.setViewport(showingAll(boxes, this.#surface.width, this.#surface.height), MOTION)
  }

  sight(): Box {
    const [x, y, width, height] = this.seen()
    return { x, y, width, height }
  }

  zoom(): number {
    return this.#library.getViewport().zoom
  }

  shift([x, y]: Place): void {
    const now = this.#library.getViewport()
    void this.#library.setViewport({ ...now, x: now.x - x * now.zoom, y: now.y - y * now.zoom }, MOTION)
  }

  glide(frame: (share: number) => void): void {
    const began = performance.now()
    const next = () => {
      const share = MOTION.duration ? Math.min(1, (performance.now() - began) / MOTION.duration) : 1
      // Quick at first, calm at the end.
      frame(1 - (1 - share) ** 3)
      if (share < 1) requestAnimationFrame(next)
    }
    next()
  }

  /** What is in sight now. */
  seen(): Sight {
    const { x, y, zoom } = this.#library.getViewport()
    return [-x / zoom, -y / zoom, this.#surface.width / zoom, this.#surface.height / zoom]
  }

  /** Shows what somebody else sees. */
  see(sight: Sight): void {
    void this.#library.setViewport(seeing(sight, this.#surface.width, this.#surface.height), MOTION)
  }

  visit([x, y]: Place): void {
    void this.#library.setCenter(x, y, { zoom: this.least, ...MOTION })
  }

  zoomBy(by: 'in' | 'out' | 'reset'): void {
    if (by === 'in') void this.#library.zoomIn(MOTION)
    else if (by === 'out') void this.#library.zoomOut(MOTION)
    else void this.#library.setZoom(1, MOTION)
  }

  /** From a spot of the board to the drawing. */
  at({ x, y }: Spot): Place {
    const now = this.#library.getViewport()
    return [(x - now.x) / now.zoom, (y - now.y) / now.zoom]
  }

  /** Where on the board something happened. */
  spot(event: MouseEvent | TouchEvent): Spot {
    const point = 'changedTouches' in event ? event.changedTouches[0] : event
    const rect = this.#surface.element?.getBoundingClientRect()
    return { x: (point?.clientX ?? 0) - (rect?.left ?? 0), y: (point?.clientY ?? 0) - (rect?.top ?? 0) }
  }

  /** Where the list of steps opens when no pointer says so. */
  menuPlace(): Spot {
    const only = this.#stage.selected[0]
    if (!only) return { x: this.#surface.width / 2 - 144, y: this.#surface.height / 2 - 200 }
    const { x, y, zoom } = this.#library.getViewport()
    return { x: (only.position.x + (only.width ?? STEP_WIDTH)) * zoom + x, y: only.position.y * zoom + y }
  }

  /** From far away steps are painted: goes to the one under a spot, or near the spot. */
  approach(spot: Spot): void {
    const [x, y] = this.at(spot)
    const hit = this.#stage.drawing.nodes.find(
      ({ position, data: { size } }) =>
        x >= position.x && y >= position.y && x <= position.x + size.width && y <= position.y + size.height,
    )
    if (hit) this.#stage.reveal([hit.id])
    else this.visit([x, y])
  }
}
