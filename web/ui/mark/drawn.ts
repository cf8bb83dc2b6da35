/** Icons as elements: the component draws each once, which takes longer than all copies. */
import { mount } from 'svelte'
import type { Icon } from './icon.ts'

const known = new Map<Icon, Map<number, Element>>()

/** A new copy of the icon, hidden from those who hear the screen. */
export function drawn(icon: Icon, size: number): Element {
  const sizes = known.get(icon) ?? new Map<number, Element>()
  known.set(icon, sizes)
  let original = sizes.get(size)
  if (!original) {
    const target = document.createElement('div')
    mount(icon, { target, props: { size, 'aria-hidden': 'true' } })
    original = target.firstElementChild ?? target
    sizes.set(size, original)
  }
  return original.cloneNode(true) as Element
}
