/** The app's addresses: what each one shows, and where one may be sent after signing in. */

export type Route =
  | { name: 'home' }
  | { name: 'bin' }
  | { name: 'signIn'; next: string }
  | { name: 'welcome'; token: string }
  | { name: 'join'; token: string }
  | { name: 'editor'; bot: string }
  | { name: 'site'; bot: string }
  | { name: 'design'; bot: string }
  | { name: 'releases'; bot: string }
  | { name: 'history'; bot: string }
  | { name: 'import' }
  | { name: 'imports'; bot: string }
  | { name: 'script'; bot: string }
  | { name: 'members' }
  | { name: 'account' }
  | { name: 'unknown'; path: string }

const plain: Record<string, Route> = {
  '/': { name: 'home' },
  '/bin': { name: 'bin' },
  '/import': { name: 'import' },
  '/members': { name: 'members' },
  '/account': { name: 'account' },
}

const botPages: Record<string, 'editor' | 'site' | 'design' | 'releases' | 'history' | 'imports' | 'script'> = {
  '': 'editor',
  '/site': 'site',
  '/design': 'design',
  '/releases': 'releases',
  '/history': 'history',
  '/imports': 'imports',
  '/script': 'script',
}

export function routeOf(url: URL): Route {
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/$/, '') : url.pathname
  const token = url.searchParams.get('token') ?? ''
  if (path === '/sign-in') return { name: 'signIn', next: safeNext(url.searchParams.get('next')) }
  if (path === '/welcome') return { name: 'welcome', token }
  if (path === '/join') return { name: 'join', token }
  const [, bot, rest] = /^\/bots\/([A-Za-z0-9_-]{1,64})(\/[a-z]+)?$/.exec(path) ?? []
  const page = bot && Object.hasOwn(botPages, rest ?? '') ? botPages[rest ?? ''] : undefined
  if (bot && page) return { name: page, bot }
  return (Object.hasOwn(plain, path) ? plain[path] : undefined) ?? { name: 'unknown', path }
}

/** Whether a page is for people who are not signed in. */
export function isOpen(route: Route): boolean {
  return route.name === 'signIn' || route.name === 'welcome' || route.name === 'join'
}

/** Whether a link leads to another page of the app; places on the same page and what the server shows are the browser's. */
export function isOurs(to: URL, from: URL): boolean {
  if (to.origin !== from.origin || routeOf(to).name === 'unknown') return false
  return !(to.hash && to.pathname === from.pathname && to.search === from.search)
}

/** Not one that asks for a new tab, a new window or a menu. */
export function isPlainClick(
  event: Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>,
): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/** The page to sign in on, coming back to where one is. */
export function signInAddress(from: URL): string {
  const next = safeNext(from.pathname + from.search)
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
}

const here = 'https://clew.invalid'

/** A path of this app and nothing else; `/` for whatever tries to lead elsewhere, or back to signing in. */
export function safeNext(next: string | null | undefined): string {
  if (!next?.startsWith('/') || !URL.canParse(next, here)) return '/'
  const url = new URL(next, here)
  if (url.origin !== here || url.pathname.startsWith('//') || isOpen(routeOfPath(url.pathname))) return '/'
  return url.pathname + url.search + url.hash
}

function routeOfPath(path: string): Route {
  return routeOf(new URL(path, here))
}
