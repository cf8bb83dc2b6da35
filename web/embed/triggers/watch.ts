/** Waits for what sets a trigger off on the page. */
import type { Trigger } from '../contract.ts'

/** Runs `then` when it happens, unless the signal aborts before. `called` hears what the page calls. */
export function waitFor(
  { event, delay, depth, element, signal: name }: Trigger,
  then: () => void,
  signal: AbortSignal,
  called: EventTarget,
): void {
  const on = (target: EventTarget, type: string, hear: (event: Event) => void) =>
    target.addEventListener(type, hear, { signal, passive: true })
  if (event === 'stay') {
    const timer = setTimeout(then, delay * 1_000)
    on(signal, 'abort', () => clearTimeout(timer))
  } else if (event === 'scroll') {
    const look = () => {
      const { scrollHeight, clientHeight, scrollTop } = document.scrollingElement ?? document.documentElement
      if (scrollHeight > clientHeight && (scrollTop + clientHeight) / scrollHeight >= depth / 100) then()
    }
    on(document, 'scroll', look)
  } else if (event === 'leaving') {
    // Towards the tabs and the address.
    on(document, 'mouseout', (leaving) => {
      const { relatedTarget, clientY } = leaving as MouseEvent
      if (!relatedTarget && clientY <= 0) then()
    })
  } else if (event === 'seen') {
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) then()
    })
    // It may come later, as on pages that draw themselves.
    const find = () => {
      const found = safely(element)
      if (!found) return
      added.disconnect()
      seen.observe(found)
    }
    const added = new MutationObserver(find)
    added.observe(document.body, { childList: true, subtree: true })
    on(signal, 'abort', () => {
      added.disconnect()
      seen.disconnect()
    })
    find()
  } else on(called, 'call', (call) => (call as CustomEvent).detail === name && then())
}

/** An author's selector may be none. */
function safely(selector: string): Element | null {
  try {
    return document.querySelector(selector)
  } catch {
    return null
  }
}
