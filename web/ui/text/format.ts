/** Formatting of words in the Markdown subset, as small edits around a selection: the words themselves stay, so that others can write in them meanwhile. */

export interface Selected {
  value: string
  start: number
  end: number
}

/** `words` come in the place of `start` … `end`. */
export interface Edit {
  start: number
  end: number
  words: string
}

/** Edits from front to back that don't overlap, by places in the value before; `select` is selected then. */
export interface Change {
  edits: Edit[]
  select: readonly [number, number]
}

export type Mark = 'bold' | 'italic'
export type Verb = Mark | 'link' | 'list'

/** A field whose words are written, for a bar of verbs. */
export interface Written {
  run(verb: Verb): void
  offerVariables(): void
  /** Takes the keyboard back. */
  resume(): void
}

const marks: Record<Mark, string> = { bold: '**', italic: '_' }

/** What a verb does to a selection; `linkWords` is shown for a link that has no words yet. */
export function format(verb: Verb, selected: Selected, linkWords: string): Change {
  if (verb === 'link') return makeLink(selected, linkWords)
  return verb === 'list' ? toggleList(selected) : toggleMark(selected, verb)
}

/** The value after a change. */
export const changed = (value: string, { edits }: Change): string =>
  edits.reduceRight((after, { start, end, words }) => after.slice(0, start) + words + after.slice(end), value)

type Range = readonly [start: number, end: number]

const WORD_BEFORE = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*['’-]?$/u
const WORD_BEHIND = /^['’-]?[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/u
const lengthOf = (pattern: RegExp, words: string) => pattern.exec(words)?.[0].length ?? 0

const lineStart = (value: string, at: number) => (at > 0 ? value.lastIndexOf('\n', at - 1) + 1 : 0)

/** The word that the caret stands in, or else the caret. */
function wordAt({ value, start, end }: Selected): Range {
  const [from, to] = wholeWords(value, start, end)
  return from < start && to > end ? [from, to] : [start, end]
}

/** The range with the words that it touches from within. */
const wholeWords = (value: string, start: number, end: number): Range => [
  start - lengthOf(WORD_BEFORE, value.slice(0, start)),
  end + lengthOf(WORD_BEHIND, value.slice(end)),
]

const BULLET = /^(\s*)([-*+•]\s)/
const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/

/** The words of each line in a range, without what surrounds them: marks don't reach over the end of a line. */
function linesIn(value: string, [start, end]: Range): Range[] {
  const ranges: Range[] = []
  for (let from = start; from <= end;) {
    const next = value.indexOf('\n', from)
    const to = next < 0 || next > end ? end : next
    const line = value.slice(lineStart(value, from), to)
    const first = Math.max(from, to - line.length + lengthOf(ITEM, line))
    const words = value.slice(first, to)
    const trimmed = words.trim()
    if (trimmed) {
      const at = first + words.indexOf(trimmed)
      ranges.push([at, at + trimmed.length])
    }
    from = to + 1
  }
  return ranges
}

/** Where the two marks around a range stand: just outside or just inside; undefined when there are none. */
function marksAround(value: string, [start, end]: Range, mark: string): [Range, Range] | undefined {
  const { length } = mark
  if (start >= length && value.slice(start - length, start) === mark && value.startsWith(mark, end))
    return [
      [start - length, start],
      [end, end + length],
    ]
  const words = value.slice(start, end)
  return words.length > 2 * length && words.startsWith(mark) && words.endsWith(mark)
    ? [
        [start, start + length],
        [end - length, end],
      ]
    : undefined
}

/** Puts a mark around the selection or the word at the caret, line by line, or takes it away where all of it has it. */
export function toggleMark(selected: Selected, kind: Mark): Change {
  const { value, start, end } = selected
  const mark = marks[kind]
  // Within a word the parser sees no italic.
  const whole = kind === 'italic' ? wholeWords(value, start, end) : ([start, end] as const)
  const range = start === end ? wordAt(selected) : whole
  const lines = start === end && range[0] === range[1] ? [] : linesIn(value, range)
  if (lines.length === 0) return atCaret(value, end, mark)
  const standing = lines.map((line) => marksAround(value, line, mark))
  const away = standing.every((one) => one !== undefined)
  const edits = lines.flatMap(([from, to], at): Edit[] => {
    const found = standing[at]
    if (found) return away ? found.map(([a, b]) => ({ start: a, end: b, words: '' })) : []
    return [
      { start: from, end: from, words: mark },
      { start: to, end: to, words: mark },
    ]
  })
  const inside = lines.length === 1
  return { edits, select: [moved(lines[0]![0], edits, inside), moved(lines.at(-1)![1], edits, !inside)] }
}

/** Where a place is after edits; `behind` what is put exactly there, or before it. */
function moved(place: number, edits: readonly Edit[], behind: boolean): number {
  return edits.reduce((at, { start, end, words }) => {
    const put = start === place && end === place
    if (put ? behind : end <= place) return at + words.length - (end - start)
    return start < place && !put ? at - (place - start) : at
  }, place)
}

/** A pair of marks to write between, or none where an empty pair stands. */
function atCaret(value: string, at: number, mark: string): Change {
  const { length } = mark
  if (at >= length && value.slice(at - length, at) === mark && value.startsWith(mark, at))
    return { edits: [{ start: at - length, end: at + length, words: '' }], select: [at - length, at - length] }
  return { edits: [{ start: at, end: at, words: mark + mark }], select: [at + length, at + length] }
}

const LINK = /\[([^[\]\n]*)\]\(([^()\s]*)\)/g

/** Makes a link of the selection or the word at the caret, with the place for its address selected; an address becomes the address. In a link its address is selected. */
export function makeLink(selected: Selected, linkWords: string): Change {
  const { value } = selected
  for (const { index, 0: all, 1: label = '', 2: to = '' } of value.matchAll(LINK))
    if (selected.start >= index && selected.end <= index + all.length) {
      const at = index + label.length + 3
      return { edits: [], select: [at, at + to.length] }
    }
  const [start, end] = selected.start === selected.end ? wordAt(selected) : [selected.start, selected.end]
  const words = value.slice(start, end)
  if (/^\s*(https?:\/\/|mailto:|tel:)\S+\s*$/i.test(words))
    return {
      edits: [
        { start, end: start, words: `[${linkWords}](` },
        { start: end, end, words: ')' },
      ],
      select: [start + 1, start + 1 + linkWords.length],
    }
  const label = words.trim() ? '' : linkWords
  const at = end + 1 + label.length + '](https://'.length
  return {
    edits: [
      { start, end: start, words: `[${label}` },
      { start: end, end, words: '](https://)' },
    ],
    select: [at, at],
  }
}

/** Makes list items of the lines that the selection touches, or plain lines when all of them are items. */
export function toggleList({ value, start, end }: Selected): Change {
  const from = lineStart(value, start)
  const next = value.indexOf('\n', Math.max(start, end - 1))
  const to = next < 0 ? value.length : next
  const lines = value.slice(from, to).split('\n')
  const all = lines.every((line) => BULLET.test(line) || !line.trim()) && lines.some((line) => line.trim())
  const edits: Edit[] = []
  let at = from
  for (const line of lines) {
    const [, indent = '', bullet = ''] = BULLET.exec(line) ?? []
    const mark = at + indent.length
    if (all && bullet) edits.push({ start: mark, end: mark + bullet.length, words: '' })
    else if (!all && !bullet && (line.trim() || lines.length === 1)) edits.push({ start: at, end: at, words: '- ' })
    at += line.length + 1
  }
  const last = moved(to, edits, true)
  return { edits, select: [lines.length > 1 ? from : last, last] }
}

/** What Enter does at the end of a list item: the next one, or the end of the list after an empty one. Null elsewhere. */
export function continueList({ value, start, end }: Selected): Change | null {
  if (start !== end) return null
  const from = lineStart(value, start)
  const line = value.slice(from, start)
  const bullet = /^(\s*)([-*+•]|\d{1,3}[.)])(\s+)/.exec(line)
  if (!bullet) return null
  if (line.length === bullet[0].length) return { edits: [{ start: from, end, words: '' }], select: [from, from] }
  const mark = bullet[2] ?? '-'
  const number = Number.parseInt(mark, 10)
  const words = `\n${bullet[1]}${Number.isNaN(number) ? mark : `${number + 1}${mark.slice(-1)}`}${bullet[3]}`
  return { edits: [{ start, end, words }], select: [start + words.length, start + words.length] }
}
