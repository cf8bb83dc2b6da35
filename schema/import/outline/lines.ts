/** Pasted text as lines: how far each is indented, and what its signs say. Signs are no words. */

export interface Line {
  /** Greater is deeper; a heading is above everything that is none. */
  level: number
  text: string
  /** A question whatever its words are: `? Which one`. */
  asks: boolean
  /** An answer, or a line to go to: `→ Returns`. */
  goes: boolean
}

const BULLET = /^(?:[-*+•◦▪‣–—·](?=\s)|o(?=\t)|\d{1,3}[.)](?=\s)|[a-z]\)(?=\s))\s+/
const BOX = /^\[[ xX]\]\s+/
const RULE = /^(?:[-=*_~]\s*){3,}$|^```/
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/
const ASKS = /^\?\s+/
export const ARROW = /^(?:→|⇒|➜|➔|[-=]>)\s*/
const TAB = 4

/** Headings of the sixth rank stand just above the least indented line. */
export const headingLevel = (rank: number): number => rank - 100

/** A bullet is deeper than words that are indented as far. */
export const levelOf = (indent: number, marked: boolean): number => 2 * indent + (marked ? 1 : 0)

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim()
    const underlined = /^=+$/.test(trimmed) ? lines.at(-1) : undefined
    if (underlined) underlined.level = headingLevel(1)
    if (trimmed === '' || RULE.test(trimmed)) continue
    const [, marks, title] = HEADING.exec(trimmed) ?? []
    const line = marks ? lineOf(title ?? '', headingLevel(marks.length)) : bulleted(raw)
    if (line.text !== '') lines.push(line)
  }
  return lines
}

function bulleted(raw: string): Line {
  const words = raw.trimStart()
  const bullet = BULLET.exec(words)?.[0] ?? ''
  const indent = widthOf(raw.slice(0, raw.length - words.length))
  return lineOf(words.slice(bullet.length), levelOf(indent, bullet !== ''))
}

/** A line whose place is known. */
export function lineOf(words: string, level: number): Line {
  let text = words.trim().replace(BOX, '')
  const asks = ASKS.test(text)
  text = text.replace(ASKS, '')
  const goes = ARROW.test(text)
  text = text.replace(ARROW, '')
  return { level, text: text.replace(/^(\*\*|__)(?=\S)((?:(?!\1).)+)\1$/s, '$2').trim(), asks, goes }
}

function widthOf(space: string): number {
  let width = 0
  for (const character of space) width = character === '\t' ? (Math.floor(width / TAB) + 1) * TAB : width + 1
  return width
}
