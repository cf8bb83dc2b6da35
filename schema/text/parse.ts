/** Reads the Markdown subset of a bot's texts: paragraphs, line breaks, lists, bold, italic, links. Never throws, in time linear in the text. */
import { parseInline } from './inline.ts'
import type { TextNode } from './nodes.ts'

/** Longer texts are cut here. */
const LONGEST = 50_000

const ITEM = /^\s{0,6}(?:[-*+•]|(\d{1,3})[.)])\s+(?=\S)/

export function parseText(markdown: string): TextNode[] {
  const blocks: TextNode[] = []
  let lines: string[] = []
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ is: 'paragraph', of: parseInline(lines.join('\n')) })
    lines = []
  }
  for (const line of markdown.slice(0, LONGEST).split(/\r\n|\r|\n/)) {
    const marker = ITEM.exec(line)
    if (marker || !line.trim()) endParagraph()
    else lines.push(line.trim())
    if (marker) addItem(blocks, marker[1] !== undefined, parseInline(line.slice(marker[0].length).trimEnd()))
  }
  endParagraph()
  return blocks
}

function addItem(blocks: TextNode[], ordered: boolean, item: TextNode[]) {
  const last = blocks.at(-1)
  if (last?.is === 'list' && last.ordered === ordered) last.items.push(item)
  else blocks.push({ is: 'list', ordered, items: [item] })
}
