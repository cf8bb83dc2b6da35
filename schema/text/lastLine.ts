/** The line that a text ends with, which is what it asks: a heading for those who show it page by page. */
import { parseText } from './parse.ts'

/** A heading, not a chapter. */
const LONGEST = 200

/** What comes before, and the line; that is '' where it is long or part of a list. */
export function lastLine(markdown: string): [rest: string, line: string] {
  const text = markdown.trimEnd()
  const at = text.lastIndexOf('\n') + 1
  const line = text.slice(at)
  return line.length <= LONGEST && parseText(line)[0]?.is === 'paragraph'
    ? [text.slice(0, at).trim(), line]
    : [text, '']
}
