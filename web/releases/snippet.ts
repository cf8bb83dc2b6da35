/** What somebody pastes into their site. */

export type Look = 'bubble' | 'inline'

const quoted = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** The tags for a bot; `origin` is where this server is reached. */
export function snippetFor(look: Look, origin: string, key: string): string {
  const source = quoted(`${origin}/embed.js`)
  return look === 'bubble'
    ? `<script type="module" src="${source}" data-bot="${quoted(key)}"></script>`
    : `<script type="module" src="${source}"></script>\n<clew-chat bot="${quoted(key)}"></clew-chat>`
}

/** What a content security policy of the host page must allow. */
export function policyFor(origin: string): { directive: string; source: string; why: 'script' | 'connect' }[] {
  return [
    { directive: 'script-src', source: origin, why: 'script' },
    { directive: 'connect-src', source: origin, why: 'connect' },
  ]
}
