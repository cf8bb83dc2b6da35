/** The page's colours as a drawing surface takes them. */
import type { Family } from '../../../schema/kinds/kind.ts'

const names = [
  'says',
  'asks',
  'understands',
  'decides',
  'acts',
  'human',
  'ends',
  'text',
  'surface',
  'border',
  'accent',
  'thread',
  'danger',
] as const

export type Palette = Record<Family | (typeof names)[number], string>

let known: { key: string; palette: Palette } | undefined

/** Read from the page once for each look; `element` stands where the tokens hold. */
export function paletteOf(element: HTMLElement): Palette {
  const key = `${document.documentElement.dataset.theme ?? ''} ${matchMedia('(prefers-color-scheme: dark)').matches}`
  if (known?.key !== key) known = { key, palette: read(element) }
  return known.palette
}

function read(element: HTMLElement): Palette {
  const probe = document.createElement('span')
  element.append(probe)
  const pairs = names.map((name) => {
    probe.style.color = `var(--${name})`
    return [name, getComputedStyle(probe).color]
  })
  probe.remove()
  return Object.fromEntries(pairs) as Palette
}
