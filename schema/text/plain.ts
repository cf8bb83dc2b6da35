/** A text as bare words: for transcripts, search, announcements. */
import type { TextNode } from './nodes.ts'

export function plainText(nodes: readonly TextNode[]): string {
  return nodes.map(block).join('\n')
}

function block(node: TextNode): string {
  if (node.is !== 'list') return inline(node)
  return node.items.map((item, at) => `${node.ordered ? `${at + 1}.` : '•'} ${item.map(inline).join('')}`).join('\n')
}

function inline(node: TextNode): string {
  if (node.is === 'text') return node.text
  if (node.is === 'break') return '\n'
  return node.is === 'list' ? block(node) : node.of.map(inline).join('')
}
