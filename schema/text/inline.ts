/** Reads what stands inside a line: bold, italic, links, line breaks. One pass, and no nesting deeper than one of each. */
import { safeLink } from './link.ts'
import type { TextNode } from './nodes.ts'

/** A mark that stands among the nodes as a word until it is closed. */
interface Opened {
  mark: string
  /** Where it stands in the source, and among the nodes. */
  from: number
  node: number
}

/** More marks than this are not looked for at once, so that hostile text takes linear time. */
const MOST_OPEN = 50

/** An escaped character, a `]` with the address behind it, another mark, or words. */
const TOKEN = /\\([!-/:-@[-`{-~•])|\](?:\(((?:\\[^]|[^\\()\s]){0,2000})\))?|\*\*?|[\n_[]|[^\\\]*\n_[]+|\\/g

const isWord = (char = '') => /[\p{L}\p{N}]/u.test(char)
const isSpace = (char = ' ') => /\s/.test(char)

export function parseInline(source: string): TextNode[] {
  const nodes: TextNode[] = []
  const opened: Opened[] = []
  let lastLink = -1

  const write = (text: string) => nodes.push({ is: 'text', text })
  const open = (mark: string, from: number) => {
    opened.push({ mark, from, node: nodes.length })
    write(mark)
  }
  /** Takes out what follows the mark; marks in there that were never closed stay words. */
  const close = ({ node }: Opened) => join(nodes.splice(node).slice(1))
  const lastOpened = (mark: string) => opened.findLastIndex((one) => one.mark === mark)

  const emphasis = (mark: string, at: number) => {
    const loose = mark === '**'
    const before = source[at - 1]
    const after = source[at + mark.length]
    const index = lastOpened(mark)
    const start = opened[index]
    if (!start) {
      if (isSpace(after) || (!loose && isWord(before))) write(mark)
      else open(mark, at)
    } else if (at > start.from + mark.length && !isSpace(before) && (loose || !isWord(after))) {
      opened.length = index
      nodes.push({ is: loose ? 'bold' : 'italic', of: close(start) })
    } else write(mark)
  }

  const endLink = (address: string | undefined) => {
    const index = lastOpened('[')
    const start = opened[index]
    if (start) opened.length = index
    if (!start || address === undefined || start.from < lastLink) {
      write(']')
      return false
    }
    lastLink = start.from
    const to = safeLink(address.replace(/\\([^])/g, '$1'))
    const of = close(start)
    if (to) nodes.push({ is: 'link', to, of })
    else nodes.push(...of)
    return true
  }

  const tokens = new RegExp(TOKEN)
  for (let found; (found = tokens.exec(source));) {
    const [token, escaped, address] = found
    const at = found.index
    const triple = token === '**' && source[at + 2] === '*' && opened.at(-1)?.mark === '*'
    if (triple) tokens.lastIndex--
    if (escaped) write(escaped)
    else if (token === '\n') nodes.push({ is: 'break' })
    else if (token[0] === '*' || token === '_') emphasis(triple ? '*' : token, at)
    else if (token === '[' && opened.length < MOST_OPEN) open(token, at)
    else if (token[0] !== ']') write(token)
    else if (!endLink(address)) tokens.lastIndex = at + 1
  }
  return join(nodes)
}

/** Neighbouring words become one node. */
function join(nodes: TextNode[]): TextNode[] {
  const joined: TextNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.is === 'text' && last?.is === 'text') last.text += node.text
    else joined.push(node)
  }
  return joined
}
