/** Words in few short lines: what does not fit ends in an ellipsis. */
import type { Measure } from '../../../schema/layout/lines.ts'

export interface Room {
  /** The size of the letters and the length of a line, in pixels. */
  size: number
  width: number
  most: number
}

export function clipped(text: string, { size, width, most }: Room, measure: Measure): string[] {
  const long = (words: string) => [...words].reduce((sum, character) => sum + measure(character, 400) * size, 0)
  const words = text.split(/\s+/).filter(Boolean)
  const lines: string[] = []
  while (words.length && lines.length < most) {
    let line = words.shift() ?? ''
    while (words[0] !== undefined && long(`${line} ${words[0]}`) <= width) line += ` ${words.shift()}`
    lines.push(line)
  }
  return lines.map((line, at) => {
    const cut = words.length > 0 && at === lines.length - 1
    if (!cut && long(line) <= width) return line
    const letters = [...(cut ? [line, ...words].join(' ') : line)]
    while (letters.length > 1 && long(`${letters.join('').trimEnd()}…`) > width) letters.pop()
    return `${letters.join('').trimEnd()}…`
  })
}
