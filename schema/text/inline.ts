/** Reads what stands inside a line: bold, italic, links, line breaks. One pass, and no nesting deeper than one of each. */
import { safeLink } from './link.ts'
import type { TextNode } from './nodes.ts'

/** Something opened and not closed yet; `mark` is '' for the root. */
interface Frame {
  mark: string
  /** Where the mark stands in the source. */
  from: number
  nodes: TextNode[]
}

/** More marks than this are not looked for at once, so that hostile text takes linear time. */
const MOST_OPEN = 50

const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char)
const isSpace = (char: string | undefined) => char === undefined || /\s/.test(char)
const ESCAPABLE = /[!-/:-@[-`{-~•]/

export function parseInline(source: string): TextNode[] {
  const frames: Frame[] = [{ mark: '', from: -1, nodes: [] }]
  let lastLink = -1
  let at = 0
  let pending = ''

  const top = () => frames[frames.length - 1] as Frame
  const flush = () => {
    if (pending) top().nodes.push({ is: 'text', text: pending })
    pending = ''
  }
  /** Frames above `index` were never closed: their marks are words. */
  const settle = (index: number) => {
    flush()
    const frame = frames[index] as Frame
    for (const { mark, nodes } of frames.splice(index + 1)) {
      frame.nodes.push({ is: 'text', text: mark })
      for (const node of nodes) frame.nodes.push(node)
    }
    return frame
  }
  const openIndex = (mark: string) => frames.findLastIndex((frame) => frame.mark === mark)
  const close = (index: number, wrap: (of: TextNode[]) => TextNode[]) => {
    const { nodes } = settle(index)
    frames.pop()
    for (const node of wrap(nodes)) top().nodes.push(node)
  }

  const emphasis = (mark: string) => {
    const before = source[at - 1]
    const after = source[at + mark.length]
    const loose = mark === '**'
    const index = openIndex(mark)
    if (index > 0) {
      const inner = at > (frames[index] as Frame).from + mark.length
      if (inner && !isSpace(before) && (loose || !isWord(after)))
        close(index, (of) => [{ is: loose ? 'bold' : 'italic', of }])
      else pending += mark
    } else if (!isSpace(after) && (loose || !isWord(before))) {
      flush()
      frames.push({ mark, from: at, nodes: [] })
    } else pending += mark
    at += mark.length
  }

  const closeBracket = () => {
    const index = openIndex('[')
    if (index < 0) {
      pending += ']'
      at++
      return
    }
    const address = source[at + 1] === '(' ? addressAt(source, at + 2) : null
    const { from } = frames[index] as Frame
    if (!address || from < lastLink) {
      close(index, (of) => [{ is: 'text', text: '[' }, ...of, { is: 'text', text: ']' }])
      at++
      return
    }
    lastLink = from
    const to = safeLink(address.text)
    close(index, (of) => (to ? [{ is: 'link', to, of }] : of))
    at = address.end
  }

  while (at < source.length) {
    const char = source[at] as string
    const next = source[at + 1]
    if (char === '\\' && next !== undefined && ESCAPABLE.test(next)) {
      pending += next
      at += 2
    } else if (char === '\n') {
      flush()
      top().nodes.push({ is: 'break' })
      at++
    } else if (char === '*' || char === '_') {
      emphasis(char === '*' && next === '*' && !(source[at + 2] === '*' && top().mark === '*') ? '**' : char)
    } else if (char === '[' && frames.length < MOST_OPEN) {
      flush()
      frames.push({ mark: '[', from: at, nodes: [] })
      at++
    } else if (char === ']') closeBracket()
    else {
      pending += char
      at++
    }
  }
  return join(settle(0).nodes)
}

/** The address that begins here and the position behind its `)`; null when there is none. */
function addressAt(source: string, from: number): { text: string; end: number } | null {
  let text = ''
  for (let at = from; at < source.length && text.length <= 2000; at++) {
    const char = source[at] as string
    if (char === ')') return { text, end: at + 1 }
    if (char === '(' || /\s/.test(char)) return null
    if (char === '\\' && at + 1 < source.length) text += source[++at]
    else text += char
  }
  return null
}

/** Neighbouring words become one node. */
function join(nodes: TextNode[]): TextNode[] {
  const joined: TextNode[] = []
  for (const node of nodes) {
    const last = joined[joined.length - 1]
    if (node.is === 'text' && last?.is === 'text') last.text += node.text
    else if ('of' in node) joined.push({ ...node, of: join(node.of) })
    else joined.push(node)
  }
  return joined
}
