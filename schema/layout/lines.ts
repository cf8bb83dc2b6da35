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
  if (!text.includes('\n') && fits(text, size, weight, width, measure)) return 1
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += paragraphLines(paragraph, size, weight, width, measure)
    if (lines >= most) return most
  }
  return Math.max(1, lines)
}

/** The text as it is broken into lines, at most `most`; what is left out is told by an ellipsis. */
export function wrapped(text: string, { size, weight, width, most }: TextStyle, measure: Measure): string[] {
  const lines = text.split('\n').flatMap((paragraph) => {
    const breaks: number[] = []
    paragraphLines(paragraph, size, weight, width, measure, breaks)
    return [...breaks, paragraph.length].map((end, at) => paragraph.slice(breaks[at - 1] ?? 0, end).trimEnd())
  })
  if (lines.length <= most) return lines
  const last = lines[most - 1] ?? ''
  return [...lines.slice(0, most - 1), `${last.slice(0, -1).trimEnd()}…`]
}

/** Most texts of a drawing are short: whether one line is enough. */
function fits(text: string, size: number, weight: number, width: number, measure: Measure): boolean {
  let length = 0
  for (const character of text) if ((length += measure(character, weight) * size) > width) return false
  return true
}

/** Counts the lines of a paragraph; `breaks` takes where all but the first begin. */
function paragraphLines(
  text: string,
  size: number,
  weight: number,
  width: number,
  measure: Measure,
  breaks?: number[],
): number {
  let lines = 1
  let used = 0
  let at = 0
  for (const word of text.split(/(?<=[\s-])/)) {
    let length = 0
    for (const character of word.trimEnd()) length += measure(character, weight) * size
    const wordLength = length
    const space = (word.length - word.trimEnd().length) * measure(' ', weight) * size
    if (used > 0 && used + length > width) {
      lines++
      breaks?.push(at)
      used = 0
    }
    while (length > width) {
      lines++
      length -= width
      breaks?.push(at + Math.max(1, Math.floor((word.length * (wordLength - length)) / wordLength)))
    }
    used += length + space
    at += word.length
  }
  return lines
}
