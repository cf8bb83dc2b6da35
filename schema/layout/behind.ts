/** Where a step goes that is added behind an exit without a drawing at hand. */
import type { Flow, Place } from '../bot/bot.ts'
import { boxOf, clear, type Box } from './boxes.ts'
import { COLUMN_GAP, HEAD, STEP_WIDTH } from './measures.ts'
import { sizeOf } from './sizes.ts'

/** About what a step takes up until it has words. */
const NEW_HEIGHT = 120

/** To the right of the step, level with the exit, below whatever stands there. */
export function placeBehind({ steps, layout }: Flow, from: string, exit: string, locale: string): Place {
  const step = steps.find(({ id }) => id === from)
  const [x, y] = layout[from] ?? [0, 0]
  const down = step && (sizeOf(step, locale).exits.find(([id]) => id === exit)?.[1] ?? HEAD / 2)
  const [left, top] = [x + STEP_WIDTH + COLUMN_GAP, y + (down ?? 0) - HEAD / 2]
  const wanted: Box = { id: '', left, top, right: left + STEP_WIDTH, bottom: top + NEW_HEIGHT }
  const taken = steps
    .filter((one) => one.kind !== 'note' || one.shape !== 'frame')
    .map((one) => boxOf(one, layout, locale))
  const { left: placeX, top: placeY } = clear(wanted, taken)
  return [Math.round(placeX), Math.round(placeY)]
}
