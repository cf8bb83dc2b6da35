/** Typed tokens from the element's attributes: a colour, a mode, a radius; never a rule of CSS. */
import type { Chat } from './contract.ts'

/** Attributes stand as they are on the element and begin with `data-` when they came from a script tag. */
export const attribute = (host: Chat, name: string) => host.getAttribute(name) ?? host.getAttribute(`data-${name}`)

const isColour = (value: string | null): value is string => value !== null && /^#[0-9a-f]{6}$/i.test(value)

/** White or near black, whichever reads better on a colour. */
export function inkOn(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.0575 ? '#fff' : '#16130f'
}

export function applyTheme(host: Chat, panel: HTMLElement, button: HTMLElement, accent: string): void {
  const asked = attribute(host, 'theme-accent')
  const colour = isColour(asked) ? asked : isColour(accent) ? accent : '#4f46e5'
  const radius = Number(attribute(host, 'theme-radius') ?? 16)
  const mode = attribute(host, 'theme-mode')
  panel.style.setProperty('--a', colour)
  panel.style.setProperty('--on', inkOn(colour))
  panel.style.setProperty('--r', `${radius >= 0 && radius <= 32 ? radius : 16}px`)
  panel.style.colorScheme = mode === 'dark' || mode === 'light' ? mode : 'light dark'
  button.style.background = colour
  button.style.color = inkOn(colour)
}
