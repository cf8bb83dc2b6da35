/** What the gestures of a canvas need of the stage they act on. */
import type { Place, Step } from '../../../schema/bot/bot.ts'
import type { Drawing, StepNode } from '../drawing.svelte.ts'
import type { From, Hands } from '../hands/hands.ts'
import type { Box } from '../hands/placing.ts'
import type { WordsAt } from '../shown/stepview.ts'

/** What the stage asks of the view around it. */
export interface View {
  /** The middle of what is in sight, on the drawing. */
  centre(): Place
  /** Brings steps into sight, and the keyboard to the first if asked. */
  reveal(ids: readonly string[], focus: boolean): Promise<void>
  /** Gives the keyboard to a step that is in sight. */
  focus(id: string): Promise<void>
  /** What is in sight, on the drawing. */
  sight(): Box
  zoom(): number
  /** Goes along with what moves by so much of the drawing. */
  shift(by: Place): void
  /** Calls with the share of the way, from above 0 to 1, once before each picture. */
  glide(frame: (share: number) => void): void
}

/** The list of steps to add, where it is open. */
export interface StepMenuAt {
  /** On the screen, within the canvas. */
  x: number
  y: number
  /** On the drawing; none to find a place by itself. */
  place?: Place
  from?: From
  /** For a step put on a line: where the line leads. */
  target?: string
}

export interface Ground {
  readonly drawing: Drawing
  readonly hands: Hands
  readonly canWrite: boolean
  readonly locale: string
  readonly selected: readonly StepNode[]
  readonly view: View
  menu: StepMenuAt | null
  node(id: string): StepNode | undefined
  boxes(): Box[]
  edit(id: string, at?: WordsAt): void
  reveal(ids: readonly string[]): void
  glide(places: Readonly<Record<string, Place>>): void
}

/** The only step that is selected. */
export function onlyOf(ground: Ground): Step | undefined {
  return ground.selected.length === 1 ? ground.selected[0]?.data.step : undefined
}
