/** A step's size and the places of its exits, from its content by rule: nothing is measured in the page, so the CSS of the steps keeps to these numbers. */
import { linesOf, type Measure } from '../../../schema/layout/lines.ts'
import {
  BOTTOM,
  GAP,
  HEAD,
  PILL_HEIGHT,
  PILL_WIDTH,
  ROW_LINE,
  ROW_MOST,
  ROW_PADDING,
  SIGN,
  STEP_WIDTH,
  TEXT_WIDTH,
  WORDS_LINE,
  WORDS_MOST,
  WORDS_PADDING,
} from '../../../schema/layout/measures.ts'
import type { Row, StepView } from './stepview.ts'

/** A finger finds 24 pixels. */
export const HANDLE = 24

export interface ExitPlace {
  exit: string
  /** The middle, from the top of the step. */
  y: number
}

export interface StepSize {
  width: number
  height: number
  exits: ExitPlace[]
  /** Lines that the main words take. */
  words: number
  /** Lines that each row takes. */
  rows: number[]
}

export function sizeOf(view: StepView, measure: Measure): StepSize {
  if (view.size) return { width: view.size[0], height: view.size[1], exits: [], words: 0, rows: [] }
  if (view.pill !== undefined) return pill(view)
  const words = view.words === undefined ? 0 : wordLines(view, measure)
  let y = HEAD
  if (words) y += words * WORDS_LINE + 2 * WORDS_PADDING + GAP
  const exits: ExitPlace[] = view.exit ? [{ exit: view.exit, y: HEAD / 2 }] : []
  const rows = view.rows.map((row) => {
    const lines = rowLines(row, measure)
    const height = lines * ROW_LINE + 2 * ROW_PADDING
    if (row.exit) exits.push({ exit: row.exit, y: y + height / 2 })
    y += height + GAP
    return lines
  })
  return { width: STEP_WIDTH, height: y - GAP + BOTTOM, exits, words, rows }
}

const pill = (view: StepView): StepSize => ({
  width: PILL_WIDTH,
  height: PILL_HEIGHT,
  exits: view.exit ? [{ exit: view.exit, y: PILL_HEIGHT / 2 }] : [],
  words: 0,
  rows: [],
})

function wordLines(view: StepView, measure: Measure): number {
  const most = view.kind === 'message' ? WORDS_MOST.message : WORDS_MOST.other
  const style = { size: 13, weight: 400, width: TEXT_WIDTH, most }
  return linesOf(view.words || (view.placeholder ?? ''), style, measure)
}

function rowLines({ runs, look, sign, marks = [] }: Row, measure: Measure): number {
  const text = runs.map((run) => run.text).join('')
  const weight = look === 'option' ? 500 : 400
  const width = TEXT_WIDTH - SIGN * ((sign ? 1 : 0) + marks.length)
  return linesOf(text, { size: 13, weight, width, most: ROW_MOST }, measure)
}
