/** Foreign words as texts of a bot: what visitors see is what their author sees. */
import { parseText, plainText, safeLink } from '../../text/text.ts'

/** What words hold that somebody should look at. */
export type Remark = 'braces' | 'tags'

export interface Told {
  words: string
  remarks: Remark[]
}

export type Knows = (variable: string) => boolean

const TAG = /<\/?(?:p|br|b|i|u|a|ul|ol|li|div|span|strong|em|h\d|table|img)\b[^<>]*>/i
/** A link or bold words that can only be meant so, an address, a place for a value. */
const MEANT =
  /\[([^\][\n]{1,500})\]\(([^()\s]{1,2000})\)|\*\*(?=\S)([^*\n]{1,500})(?<=\S)\*\*|https?:\/\/[^\s<>"']+|\{\{\s*([^{}]{0,100}?)\s*\}\}/g
const MARK = /^\s*(?:([-*+•])|(\d{1,3})([.)]))\s+(?=\S)/

/** An answer. `link` is the address that the whole cell opens; `knows` tells which variables there are. */
export function answerIn(cell: string, link: string, knows: Knows): Told {
  const remarks = placesIn(cell, knows)
  if (link && !cell.includes('\n') && !cell.includes(link)) return { words: linked(cell, link), remarks }
  const [bare, careful] = [written(cell, knows, unnamed), written(cell, knows, escaped)]
  // Words are escaped only where they would be read as something else.
  const words = shown(bare) === shown(careful) ? bare : careful
  return { words, remarks: TAG.test(cell) ? [...remarks, 'tags'] : remarks }
}

const shown = (text: string): string => plainText(parseText(text))

function written(cell: string, knows: Knows, write: (words: string) => string): string {
  let number = 0
  const lines = cell.split('\n').map((line) => {
    const [mark = '', bullet, digits = '', dot = ''] = MARK.exec(line) ?? []
    // Visitors see numbers counted from 1; others stay words.
    const counted = Number(digits) === number + 1
    number = counted ? number + 1 : 0
    const pieces = Array.from(piecesOf(line.slice(mark.length).trimEnd(), knows))
    const words = pieces.map(({ words, meant }) => meant ?? write(words)).join('')
    if (!mark) return words
    return bullet ? `${bullet} ${words}` : `${digits}${counted ? '' : '\\'}${dot} ${words}`
  })
  return lines.join('\n')
}

const placesIn = (words: string, knows: Knows): Remark[] =>
  Array.from(words.matchAll(/\{\{([^{}]*)\}\}/g)).some(([, name = '']) => !knows(variableIn(name))) ? ['braces'] : []

const variableIn = (reference: string): string => reference.split('.')[0]?.trim() ?? ''

/** A backslash in between keeps braces from naming a variable. */
const unnamed = (words: string): string => words.replace(/\{(?=\{)/g, '{\\')
const escaped = (words: string): string => unnamed(words.replace(/[\\*_[\]]/g, '\\$&'))

/** What visitors see of each piece and, for those that are more than words, how that is written. */
function* piecesOf(line: string, knows: Knows): Generator<{ words: string; meant?: string }> {
  let from = 0
  for (const { 0: whole, 1: label, 2: target = '', 3: bold, 4: name, index } of line.matchAll(MEANT)) {
    yield { words: line.slice(from, index) }
    from = index + whole.length
    if (name !== undefined) yield knows(variableIn(name)) ? { words: whole, meant: whole } : { words: whole }
    else if (bold !== undefined) yield { words: bold, meant: `**${escaped(bold)}**` }
    else if (label !== undefined)
      yield safeLink(target) ? { words: label, meant: linked(label, target) } : { words: whole }
    else {
      const rest = (whole.includes('(') ? /[.,;:!?»”]*$/ : /[.,;:!?)\]»”]*$/).exec(whole)?.[0] ?? ''
      const address = whole.slice(0, whole.length - rest.length)
      yield safeLink(address) ? { words: address, meant: linked(address, address) } : { words: address }
      yield { words: rest }
    }
  }
  yield { words: line.slice(from) }
}

const linked = (label: string, address: string): string =>
  `[${escaped(label)}](${unnamed(safeLink(address).replace(/[\\()]/g, '\\$&'))})`

/** A title or a phrasing, one line without markup. Only braces mean something there. */
export function lineIn(words: string, knows: Knows): Told {
  const line = words.replace(/\s+/g, ' ').trim()
  const remarks = placesIn(line, knows)
  return { words: remarks.length > 0 ? line.replace(/\{(?=\{)/g, '{ ') : line, remarks }
}
