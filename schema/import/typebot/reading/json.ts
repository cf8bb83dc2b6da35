/** A file as JSON: refused with a reason where it is too large, too deep, in another encoding or none at all. */
import { decodeText } from '../../foreign/text.ts'
import { refuse, type Refusal, type SourceFile } from '../../imported.ts'

/** Bytes of all files together, and how deep one may be: real ones have some ten levels. */
export const LARGEST = 8_000_000
export const DEEPEST = 100

export function readJson({ name, bytes }: SourceFile): { value: unknown } | Refusal {
  const text = decodeText(bytes)
  if (text === undefined) return refuse('encoding', { file: name })
  if (text.trim() === '') return refuse('empty', { file: name })
  if (isDeep(text)) return refuse('tooDeep', { file: name })
  const value = parsed(text)
  return value === undefined ? refuse('notJson', { file: name }) : { value }
}

/** The value of a text that is no deeper than a file may be; undefined where it is no JSON. */
export function parsed(text: string): unknown {
  if (isDeep(text)) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined
    throw fault
  }
}

/** Looked at before anything is parsed, without a stack. */
function isDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++
    } else if (char === '{' || char === '[') {
      if (++depth > DEEPEST) return true
    } else if (char === '}' || char === ']') depth--
  }
  return false
}
