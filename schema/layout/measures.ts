/** The measures that steps are drawn with, in pixels: the canvas and the layout keep to the same ones. */

export const STEP_WIDTH = 272
export const HEAD = 36
export const PILL_WIDTH = 200
export const PILL_HEIGHT = 44

/** Between two columns of steps. */
export const COLUMN_GAP = 100

export const SIDE = 10
export const PADDING = 12
export const BORDER = 1
export const TEXT_WIDTH = STEP_WIDTH - 2 * (SIDE + PADDING + BORDER)

export const WORDS_LINE = 20
export const WORDS_PADDING = 8
export const WORDS_MOST = { message: 8, other: 4 }
export const ROW_LINE = 18
export const ROW_PADDING = 7
export const ROW_MOST = 2
export const GAP = 6
/** A sign and the space beside it. */
export const SIGN = 20
export const BOTTOM = 10
