/** How many lines a text takes in a step, known without asking the page to lay it out. */

/** Widths of single characters at a size of one pixel, by font weight. */
export type Measure = (character: string, weight: number) => number

/** About Inter's mean; where no drawing surface exists (tests) and until the font is there. */
export const roughMeasure: Measure = (character) =>
  character === ' ' ? 0.28 : /[A-ZÀ-ÞMmWw@]/.test(character) ? 0.7 : 0.55

export interface TextStyle {
  size: number
  weight: number
  /** In pixels. */
  width: number
  most: number
}

/** The number of lines, between one and `most`. Words longer than a line are broken, as the page does. */
export function linesOf(text: string, { size, weight, width, most }: TextStyle, measure: Measure): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += paragraphLines(paragraph, size, weight, width, measure)
    if (lines >= most) return most
  }
  return Math.max(1, lines)
}

function paragraphLines(text: string, size: number, weight: number, width: number, measure: Measure): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/(?<=[\s-])/)) {
    let length = 0
    for (const character of word.trimEnd()) length += measure(character, weight) * size
    const space = (word.length - word.trimEnd().length) * measure(' ', weight) * size
    if (used > 0 && used + length > width) {
      lines++
      used = 0
    }
    while (length > width) {
      lines++
      length -= width
    }
    used += length + space
  }
  return lines
}
