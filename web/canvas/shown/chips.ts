/** Variables in words that are shown: by their names, set apart from what stands around them. */

/** Two marks without a width of their own that keep a name together, as Unicode has them for words put into others. */
const OPEN = '\u2068'
const CLOSE = '\u2069'

/** The space at each end of a chip, in pixels; `Words.svelte` draws it. */
const PADDING = 4
/** In pixels, of the words that chips stand in. */
const SIZE = 13

const NAMED = /\{\{\s*([^{}]+?)\s*\}\}/g

/** Words with a chip in the place of each `{{variable}}`; what is asked of it follows its name. */
export function withChips(words: string, nameOf: (variable: string) => string): string {
  if (!words.includes('{{')) return words
  return words.replace(NAMED, (_, reference: string) => {
    const [variable = '', ...path] = reference.split('.').map((part) => part.trim())
    return `${OPEN}${[nameOf(variable), ...path].join(' › ')}${CLOSE}`
  })
}

export interface Piece {
  words: string
  chip: boolean
}

/** Words taken apart where chips stand in them. */
export function piecesOf(words: string): Piece[] {
  if (!words.includes(OPEN)) return [{ words, chip: false }]
  return words
    .split(/(\u2068[^\u2068\u2069]*\u2069)/)
    .filter(Boolean)
    .map((part) => (part.startsWith(OPEN) ? { words: part.slice(1, -1), chip: true } : { words: part, chip: false }))
}

/** The width of a chip's end in ems; undefined for what is none. */
export const chipEnd = (character: string): number | undefined =>
  character === OPEN || character === CLOSE ? PADDING / SIZE : undefined
