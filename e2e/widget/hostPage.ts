/** The pages of the website that embeds: one plain page whose query says how hostile it is. */

export interface HostOptions {
  bot?: string
  /** How the page embeds: `bubble`, `twice`, `two` (two bots), `inline`, `guide`. */
  as?: string
  csp?: 'none' | 'nonce' | 'types' | 'alone' | 'sandbox'
  css?: 'calm' | 'hostile'
  scripts?: 'clean' | 'polluted'
  lang?: string
  /** More attributes for the script tag. */
  more?: string
}

const policies = (clew: string): Record<string, string | undefined> => {
  const strict = `default-src 'none'; script-src 'nonce-n0nce'; style-src 'self'; connect-src ${clew}`
  return {
    alone: `default-src 'none'; script-src 'nonce-n0nce'`,
    sandbox: 'sandbox allow-scripts',
    nonce: strict,
    types: `${strict}; require-trusted-types-for 'script'; trusted-types 'none'`,
  }
}

const hostileCss = `
body * { all: unset !important; display: none !important }
body *, body *::before { position: static !important; transform: scale(3) !important; font: 40px cursive !important; color: red !important; opacity: .1 !important }
html { font-size: 3px }`

/** What an old Prototype.js did to the built-in types, and worse. */
const pollution = `
Array.prototype.toJSON = function () { return 'polluted' }
Object.prototype.toJSON = function () { return 'polluted' }
Array.from = function () { return [] }
Object.prototype.inherited = 'surprise'
Array.prototype.clean = function () {}
Function.prototype.bind = function () { return function () {} }
Element.prototype.remove = Element.prototype.remove`

/** Counts what must stay zero. */
const watch = `
window.seen = { errors: [], shift: 0, policy: [] }
addEventListener('error', (event) => seen.errors.push(String(event.message)))
addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)))
document.addEventListener('securitypolicyviolation', (event) => seen.policy.push(event.violatedDirective + ' ' + event.blockedURI))
new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) seen.shift += entry.value })).observe({ type: 'layout-shift', buffered: true })`

export function hostPage(path: string, query: URLSearchParams, clew: string) {
  // As the page on embedding advises, so that nothing moves when the script comes.
  if (path === '/place.css')
    return { headers: { 'content-type': 'text/css' }, body: 'clew-guide { display: block; height: 640px }' }
  if (path === '/hostile.css') return { headers: { 'content-type': 'text/css' }, body: hostileCss }
  if (path !== '/') return undefined
  const {
    bot = 'parcel',
    as = 'bubble',
    csp = 'none',
    css,
    scripts,
    lang = 'en',
    more = '',
  } = Object.fromEntries(query) as HostOptions
  const tag = (key: string) =>
    `<script type="module" nonce="n0nce" src="${clew}/embed.js" data-bot="${key}" ${more}></script>`
  const embed: Record<string, string> = {
    bubble: tag(bot),
    twice: tag(bot) + tag(bot),
    two: tag(bot) + tag('other'),
    guide: `<link rel="stylesheet" href="/place.css"><clew-guide bot="${bot}" ${more}></clew-guide><p>Words below the guide.</p><script type="module" nonce="n0nce" src="${clew}/embed.js"></script>`,
    inline: `<clew-chat bot="${bot}" ${more}></clew-chat><script type="module" nonce="n0nce" src="${clew}/embed.js"></script>`,
  }
  const policy = policies(clew)[csp]
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', ...(policy && { 'content-security-policy': policy }) },
    body: `<!doctype html><html lang="${lang}"><head><meta name="viewport" content="width=device-width, initial-scale=1"><title>A shop</title>
<script nonce="n0nce">${watch}</script>${scripts === 'polluted' ? `<script nonce="n0nce">${pollution}</script>` : ''}
${css === 'hostile' ? '<link rel="stylesheet" href="/hostile.css">' : ''}</head>
<body><h1>A shop</h1><p>Words of the shop.</p><p><a href="/">A link</a></p>${embed[as] ?? ''}</body></html>`,
  }
}
