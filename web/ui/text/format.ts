/** Formatting of words in the Markdown subset, as replacements of a selection. */

export interface Selected {
  value: string
  start: number
  end: number
}

/** `words` come in the place of `start` … `end`; `select` is selected then. */
export interface Replacement {
  start: number
  end: number
  words: string
  select: [number, number]
}

export type Mark = 'bold' | 'italic'
const marks: Record<Mark, string> = { bold: '**', italic: '_' }

/** Puts a mark around the selection, or takes it away where it stands already. */
export function toggleMark({ value, start, end }: Selected, kind: Mark): Replacement {
  const mark = marks[kind]
  while (start < end && /\s/.test(value[start] ?? '')) start++
  while (end > start && /\s/.test(value[end - 1] ?? '')) end--
  const words = value.slice(start, end)
  const around = [start - mark.length, end + mark.length] as const
  if (around[0] >= 0 && value.slice(around[0], start) === mark && value.slice(end, around[1]) === mark)
    return { start: around[0], end: around[1], words, select: [around[0], around[0] + words.length] }
  if (words.length > 2 * mark.length && words.startsWith(mark) && words.endsWith(mark)) {
    const bare = words.slice(mark.length, -mark.length)
    return { start, end, words: bare, select: [start, start + bare.length] }
  }
  return {
    start,
    end,
    words: mark + words + mark,
    select: [start + mark.length, start + mark.length + words.length],
  }
}

/** Makes a link of the selection, with the place for its address selected; an address that is selected becomes the address. */
export function makeLink({ value, start, end }: Selected, placeholder: string): Replacement {
  const words = value.slice(start, end).trim()
  const address = /^(https?:\/\/|mailto:|tel:)\S+$/i.test(words)
  const label = address || !words ? placeholder : words
  const to = address ? words : 'https://'
  const at = start + 1 + label.length + 2
  return {
    start,
    end,
    words: `[${label}](${to})`,
    select: address ? [start + 1, start + 1 + label.length] : [at + to.length, at + to.length],
  }
}

const BULLET = /^\s*[-*+•]\s+/

/** Makes list items of the lines that the selection touches, or plain lines when all of them are items. */
export function toggleList({ value, start, end }: Selected): Replacement {
  const from = value.lastIndexOf('\n', start - 1) + 1
  const next = value.indexOf('\n', Math.max(start, end - 1))
  const to = next < 0 ? value.length : next
  const lines = value.slice(from, to).split('\n')
  const all = lines.every((line) => BULLET.test(line) || !line.trim()) && lines.some((line) => line.trim())
  const words = lines
    .map((line) => (all ? line.replace(BULLET, '') : BULLET.test(line) ? line : `- ${line}`))
    .join('\n')
  return { start: from, end: to, words, select: [from + words.length, from + words.length] }
}

/** What Enter does at the end of a list item: the next one, or the end of the list after an empty one. Null elsewhere. */
export function continueList({ value, start, end }: Selected): Replacement | null {
  if (start !== end) return null
  const from = value.lastIndexOf('\n', start - 1) + 1
  const line = value.slice(from, start)
  const bullet = /^(\s*)([-*+•]|\d{1,3}[.)])(\s+)/.exec(line)
  if (!bullet) return null
  if (line.length === bullet[0].length) return { start: from, end, words: '', select: [from, from] }
  const mark = bullet[2] ?? '-'
  const number = Number.parseInt(mark, 10)
  const words = `\n${bullet[1]}${Number.isNaN(number) ? mark : `${number + 1}${mark.slice(-1)}`}${bullet[3]}`
  return { start, end, words, select: [start + words.length, start + words.length] }
}
