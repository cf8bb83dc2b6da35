/** Words of a drawing as texts of a bot. */
import { answerIn, lineIn } from '../foreign/meant.ts'
import { remark, type Remark } from './sketch.ts'

/** Escaping may double what is written, and a text has a bound. */
const LONGEST = 9_000

/** No variable is known. */
const none = () => false

export interface Written {
  words: string
  remarks: Remark[]
}

/** A text in as many pieces as its length asks for; always at least one. */
export function textsOf(text: string): { pieces: string[]; remarks: Remark[] } {
  const told = piecesOf(text).map((piece) => answerIn(piece, '', none))
  const kinds = new Set(told.flatMap(({ remarks }) => remarks))
  return {
    pieces: told.map(({ words }) => words),
    remarks: [...kinds].map((kind) => remark('todo', 'text', kind, { text })),
  }
}

/** A label: one line. */
export function labelOf(text: string): Written {
  const [first = '', ...rest] = piecesOf(text.replace(/\s+/g, ' '))
  const { words, remarks } = lineIn(first, none)
  return {
    words,
    remarks: [
      ...remarks.map((kind) => remark('todo', 'option', kind, { text })),
      ...(rest.length > 0 ? [remark('todo', 'option', 'label-cut', { text })] : []),
    ],
  }
}

/** Cut at the end of a line or word where there is one. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST)
    const at = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '))
    const end = at > LONGEST / 2 ? at : LONGEST - (/[\ud800-\udbff]$/.test(head) ? 1 : 0)
    pieces.push(rest.slice(0, end).trim())
    rest = rest.slice(end).trim()
  }
  return [...pieces, rest]
}
