/** Typed tokens from the element's attributes: a colour, a mode, a radius; never a rule of CSS. */
import { inkOn } from '../../../schema/spec/ink.ts'
import type { Chat } from '../contract.ts'

/** Attributes stand as they are on the element and begin with `data-` when they came from a script tag. */
export const attribute = (host: Chat, name: string) => host.getAttribute(name) ?? host.getAttribute(`data-${name}`)

/** The first of these that is a colour. */
const colourOf = (...given: (string | null)[]) => given.find((one) => /^#[0-9a-f]{6}$/i.test(one ?? '')) ?? '#4f46e5'

export function applyTheme(host: Chat, { style }: HTMLElement, button: HTMLElement, accent: string): void {
  const background = colourOf(attribute(host, 'theme-accent'), accent)
  const color = inkOn(background)
  const radius = Number(attribute(host, 'theme-radius') ?? NaN)
  const mode = attribute(host, 'theme-mode') ?? ''
  style.setProperty('--a', background)
  style.setProperty('--on', color)
  style.setProperty('--r', `${radius >= 0 && radius <= 32 ? radius : 16}px`)
  style.colorScheme = /^(dark|light)$/.test(mode) ? mode : 'light dark'
  Object.assign(button.style, { background, color })
}
