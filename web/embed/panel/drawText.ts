/** Draws the closed tree of a text with DOM calls. */
import { parseText, type TextNode } from '../../../schema/text/text.ts'
import { safeLink } from '../../../schema/text/link.ts'
import { h, icon, icons, unseen } from './dom.ts'
import type { Words } from './words.ts'

const tags = { paragraph: 'p', bold: 'strong', italic: 'em' } as const

/** `newTab` is told to screen readers behind a link that opens one. */
export function drawText(markdown: string, newTab: string): Node[] {
  const draw = (node: TextNode): Node => {
    if (node.is === 'text') return document.createTextNode(node.text)
    if (node.is === 'break') return h('br')
    if (node.is === 'list')
      return h(node.ordered ? 'ol' : 'ul', {}, ...node.items.map((item) => h('li', {}, ...item.map(draw))))
    const inside = node.of.map(draw)
    return node.is === 'link' ? link(node.to, newTab, ...inside) : h(tags[node.is], {}, ...inside)
  }
  return parseText(markdown).map(draw)
}

/** `to` passed `safeLink`. Web pages open beside the host, mail and phone where they are. */
export function link(to: string, newTab: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const made = h('a', { href: to, rel: 'noopener noreferrer' }, ...children)
  if (/^http/i.test(to)) {
    made.target = '_blank'
    made.append(unseen(` ${newTab}`))
  }
  return made
}

/** A link that looks like a button; nothing where the address isn't safe. */
export function drawLink(
  [label, address]: readonly [label: string, address: string],
  { newTab }: Words,
  path = icons.link,
): HTMLElement | undefined {
  const to = safeLink(address)
  return to ? Object.assign(link(to, newTab, icon(path), label || to), { className: 'chip' }) : undefined
}
