/** Where the steps of a page stand: as they were drawn where that is possible, else tidied. */
import type { Flow, Place } from '../../bot/bot.ts'
import { overlaps, tidy } from '../../layout/layout.ts'

/** Drawings have smaller boxes than the canvas: their places are spread until nothing overlaps. */
const SPREADS = [1, 1.5, 2, 2.5, 3, 4]

/** The layout of a flow whose places are those of the drawing, or the order of the items where there was none. */
export function laidOut(flow: Flow, drawn: boolean, locale: string): Flow {
  if (drawn)
    for (const factor of SPREADS) {
      const places = Object.entries(flow.layout).map(([id, [x, y]]): [string, Place] => [
        id,
        [Math.round(x * factor), Math.round(y * factor)],
      ])
      const spread = { ...flow, layout: Object.fromEntries(places) }
      if (!overlaps(spread, locale)) return spread
    }
  return { ...flow, layout: tidy(flow, locale) }
}
