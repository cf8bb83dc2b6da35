/** Elements in a few letters, without a word of HTML. */

type Child = Node | string | undefined

/** An element with these properties; missing children are left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children.filter((child) => child !== undefined))
  return element
}

const SVG = 'http://www.w3.org/2000/svg'

/** A drawing of lines on a 24 × 24 grid. */
export function icon(path: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  const line = document.createElementNS(SVG, 'path')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.ariaHidden = 'true'
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

export const icons = {
  close: 'M6 9l6 6 6-6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  send: 'M12 19V5M6 11l6-6 6 6',
  check: 'M5 13l4 4 10-10',
  again: 'M4 5v5h5M4.6 10a8 8 0 1 1-.4 4',
  human: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 20a8 5 0 0 1 16 0',
  link: 'M7 17L17 7M9 7h8v8',
  bot: 'M12 7V4M5 8h14v11H5zM9 13v1M15 13v1',
}

/** Words for screen readers only. */
export const unseen = (text: string) => h('span', { className: 'sr' }, text)

export const button = (className: string, onclick: () => void, ...children: Child[]) =>
  h('button', { className, onclick }, ...children)
