/** A line as a screen reader says it. */
import { parseText, plainText } from '../../schema/text/text.ts'
import type { Line } from './conversation.ts'
import type { Words } from './words.ts'

export function spoken(line: Line, words: Words): string {
  const text = plainText(parseText(line.text))
  return line.options ? `${text} ${words.choices} ${line.options.join(', ')}`.trim() : text
}
