/** Where one is in the app, kept in step with the browser's history. */
import { isOurs, isPlainClick, routeOf, type Route } from './router.ts'

class Router {
  url: URL = $state.raw(new URL(location.href))
  route: Route = $derived(routeOf(this.url))

  /** Follows the back button and every plain link of the app, wherever it stands. Returns how to stop. */
  start(): () => void {
    const moved = () => (this.url = new URL(location.href))
    const clicked = (event: MouseEvent) => this.#follow(event)
    addEventListener('popstate', moved)
    document.addEventListener('click', clicked)
    return () => {
      removeEventListener('popstate', moved)
      document.removeEventListener('click', clicked)
    }
  }

  go(path: string, options: { replace?: boolean } = {}): void {
    const url = new URL(path, location.href)
    if (options.replace) history.replaceState(null, '', url)
    else history.pushState(null, '', url)
    this.url = url
    if (!url.hash) scrollTo(0, 0)
  }

  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || !isPlainClick(event) || link.target || link.hasAttribute('download')) return
    if (!isOurs(new URL(link.href, location.href), this.url)) return
    event.preventDefault()
    this.go(link.href)
  }
}

export const router = new Router()
