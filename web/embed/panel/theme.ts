/** Typed tokens from the element's attributes, else from the manifest: a colour, a mode, a radius, a font; never a rule of CSS. */
import { inkOn } from '../../../schema/spec/ink.ts'
import type { Chat, Manifest } from '../contract.ts'

/** Attributes stand as they are on the element and begin with `data-` when they came from a script tag. */
export const attribute = (host: Chat, name: string) => host.getAttribute(name) ?? host.getAttribute(`data-${name}`)

/** The first of these that is a colour. */
const colourOf = (...given: (string | null)[]) => given.find((one) => /^#[0-9a-f]{6}$/i.test(one ?? '')) ?? '#4f46e5'

const fonts = ['ui-serif,Georgia,serif', 'ui-rounded,Nunito,Quicksand,sans-serif', 'ui-monospace,monospace']

export function applyTheme(
  host: Chat,
  { style }: HTMLElement,
  button: HTMLElement,
  { accent, theme }: Pick<Manifest, 'accent' | 'theme'>,
): void {
  const token = (name: keyof typeof theme) => attribute(host, 'theme-' + name) ?? theme[name]
  const background = colourOf(attribute(host, 'theme-accent'), accent)
  const color = inkOn(background)
  const radius = Number(token('radius'))
  const mode = token('mode') as string
  style.setProperty('--a', background)
  style.setProperty('--on', color)
  style.setProperty('--r', `${radius >= 0 && radius <= 32 ? radius : 16}px`)
  style.setProperty('--f', fonts.find((one) => one.startsWith(`ui-${token('font')},`)) ?? 'system-ui,sans-serif')
  style.colorScheme = /^(dark|light)$/.test(mode) ? mode : 'light dark'
  Object.assign(button.style, { background, color })
}
