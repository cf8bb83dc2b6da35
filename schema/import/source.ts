/** The text of a file or of a paste, within bounds. */
import { cleanText } from './foreign/clean.ts'
import { refuse, type Refusal, type SourceFile } from './imported.ts'
import { decodeText } from './foreign/text.ts'

/** Characters, and bytes about. */
const LONGEST = 2_000_000

/** What is known besides the text itself. */
export interface Sourcing {
  /** The bot's name, where the source has none. */
  name: string
  /** The language, where the words don't tell. */
  locale: string
}

/** The text, cleaned, or why there is none: `too-large`, `not-text`, `empty`. */
export function textOf(source: string | SourceFile): string | Refusal {
  const size = typeof source === 'string' ? source.length : source.bytes.length
  if (size > LONGEST) return refuse('too-large', { most: String(LONGEST / 1e6) })
  const text = typeof source === 'string' ? source : decodeText(source.bytes)
  if (text === undefined) return refuse('not-text')
  const clean = cleanText(text)
  return clean.trim() === '' ? refuse('empty') : clean
}
