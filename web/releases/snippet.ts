/** What somebody pastes into their site. */
import type { Settings } from '../../schema/bot/bot.ts'

export type Look = 'bubble' | 'inline'

/** Of the bubble: what must be known before anything is loaded. */
export type Place = Pick<Settings, 'side' | 'distance'>

/** A loader that never changes, and what the browser checks it with. */
export interface Pin {
  path: string
  integrity: string
}

const usual: Place = { side: 'right', distance: 20 }

const quoted = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** The tags for a bot; `origin` is where this server is reached. */
export function snippetFor(look: Look, origin: string, key: string, place: Place = usual, pin?: Pin): string {
  const { side, distance } = place
  const tag = (...more: string[]) => `<script ${['type="module"', ...source, ...more].join(' ')}></script>`
  const source = pin
    ? [`src="${quoted(origin + pin.path)}"`, `integrity="${quoted(pin.integrity)}"`, 'crossorigin']
    : [`src="${quoted(`${origin}/embed.js`)}"`]
  if (look === 'inline') return `${tag()}\n<clew-chat bot="${quoted(key)}"></clew-chat>`
  return tag(
    `data-bot="${quoted(key)}"`,
    ...(side === usual.side ? [] : [`data-theme-position="${side}"`]),
    ...(distance === usual.distance ? [] : [`data-bubble="${distance}"`]),
  )
}

/** What a content security policy of the host page must allow. */
export function policyFor(origin: string): { directive: string; source: string; why: 'script' | 'connect' }[] {
  return [
    { directive: 'script-src', source: origin, why: 'script' },
    { directive: 'connect-src', source: origin, why: 'connect' },
  ]
}
