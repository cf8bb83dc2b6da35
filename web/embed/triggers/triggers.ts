/** Speaks up beside the launcher when one of the bot's triggers is due. The loader brings it for bots that have any. */
import type { Api, Chat, Manifest, Trigger } from '../contract.ts'
import { isDue, wordsFor, type Visit } from './due.ts'
import { Memory } from './memory.ts'
import { showTeaser } from './teaser.ts'
import { waitFor } from './watch.ts'

export function startTriggers(host: Chat, { key, default: usual, triggers }: Manifest): void {
  const root = host.shadowRoot!
  const api = host.clew!
  const attribute = (name: string) => host.getAttribute(name) ?? host.getAttribute(`data-${name}`)
  const memory = new Memory(key, () => attribute('consent') !== null)
  const ended = new AbortController()
  const { signal } = ended
  let armed = new AbortController()
  let remove: (() => void) | undefined
  const wishes = [attribute('locale'), document.documentElement.lang, ...navigator.languages, usual]
  const before = memory.before(new Date())
  const visit = (): Visit => ({
    path: location.pathname,
    languages: navigator.languages,
    before,
    now: new Date(),
    spoke: memory.spoke,
  })

  function speak(trigger: Trigger) {
    const [locale, words] = wordsFor(trigger.text, wishes)
    if (remove || !words || memory.refused || !isDue(trigger, visit())) return
    memory.speak(trigger.id, new Date())
    remove = showTeaser(root, words, locale, attribute('theme-position') ?? 'right', {
      open() {
        if (trigger.signal) api.set({ trigger: trigger.signal })
        api.open()
      },
      close(forGood) {
        if (forGood) memory.refuse()
        quiet()
      },
    })
  }

  /** Waits anew, on a page that may be another one. */
  function arm() {
    armed.abort()
    if (signal.aborted || memory.refused) return
    armed = new AbortController()
    for (const trigger of triggers?.list ?? [])
      if (isDue(trigger, visit())) waitFor(trigger, () => speak(trigger), armed.signal, called)
  }

  /** Whoever talks, or closed the words, is left in peace on this page. */
  function quiet() {
    remove?.()
    armed.abort()
  }

  const hear = (target: EventTarget, type: string, then: () => void) => target.addEventListener(type, then, { signal })
  const end = () => {
    quiet()
    ended.abort()
  }
  hear(host, 'clew:open', end)
  const called = new EventTarget()
  const own = new Proxy(api, {
    get(_, name: keyof Api) {
      if (name === 'trigger')
        return (signal: string) => called.dispatchEvent(new CustomEvent('call', { detail: signal }))
      if (name === 'destroy')
        return () => {
          end()
          api.destroy()
        }
      return api[name]
    },
  })
  if (window.clew === api) window.clew = own
  host.clew = own
  let { pathname } = location
  const moved = () => {
    if (location.pathname === pathname) return
    pathname = location.pathname
    remove?.()
    remove = undefined
    arm()
  }
  // Websites that change their page without leaving it.
  hear((window as { navigation?: EventTarget }).navigation ?? window, 'currententrychange', moved)
  hear(window, 'popstate', moved)
  arm()
}
