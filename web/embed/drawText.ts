/** Draws the closed tree of a text with DOM calls. */
import { parseText, type TextNode } from '../../schema/text/text.ts'
import { h, unseen } from './dom.ts'

/** `newTab` is told to screen readers behind a link that opens one. */
export function drawText(markdown: string, newTab: string): Node[] {
  const draw = (node: TextNode): Node => {
    switch (node.is) {
      case 'text':
        return document.createTextNode(node.text)
      case 'break':
        return h('br')
      case 'paragraph':
        return h('p', {}, ...all(node.of))
      case 'bold':
        return h('strong', {}, ...all(node.of))
      case 'italic':
        return h('em', {}, ...all(node.of))
      case 'list':
        return h(node.ordered ? 'ol' : 'ul', {}, ...node.items.map((item) => h('li', {}, ...all(item))))
      case 'link':
        return link(node.to, newTab, ...all(node.of))
    }
  }
  const all = (nodes: TextNode[]) => nodes.map(draw)
  return all(parseText(markdown))
}

/** `to` passed `safeLink`. Web pages open beside the host, mail and phone where they are. */
export function link(to: string, newTab: string, ...children: Node[]): HTMLAnchorElement {
  const made = h('a', { href: to, rel: 'noopener noreferrer' }, ...children)
  if (/^http/i.test(to)) {
    made.target = '_blank'
    made.append(unseen(` ${newTab}`))
  }
  return made
}
