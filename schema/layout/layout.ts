/** Where steps stand: what others use. */
export { overlaps } from './boxes.ts'
export { placeBehind } from './behind.ts'
export { tidyPart } from './part.ts'
export { tidy } from './tidy.ts'
