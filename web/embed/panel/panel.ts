/** The panel: head, log, text box and hidden announcements, in one element with the rules of its keyboard. */
import { createAnnouncer } from './announcer.ts'
import { createComposer } from './composer.ts'
import { h } from './dom.ts'
import { createHeader, type HeaderActions } from './header.ts'
import { createLog, type LogActions } from './log.ts'
import type { Words } from './words.ts'

export interface PanelActions extends HeaderActions, LogActions {
  send(text: string): void
}

/** Where the panel covers the page, as on a phone. The style asks the same. */
export const isCovering = () => matchMedia('(max-width:480px),(max-height:440px)').matches

/** What a chat is shown in: this panel, or a guide. */
export type Panel = Omit<ReturnType<typeof createPanel>, 'element'> & { element: HTMLElement }

export function createPanel(words: Words, actions: PanelActions) {
  const { close } = actions
  const header = createHeader(words, actions)
  const log = createLog(words, actions)
  const composer = createComposer(words, actions.send)
  const announcer = createAnnouncer()
  const { menu } = header
  // What is typed here is no shortcut of the page.
  const keep = (event: Event) => event.stopPropagation()
  const element = h(
    'div',
    {
      className: 'panel',
      role: close ? 'dialog' : 'region',
      lang: words.language,
      hidden: true,
      onkeyup: keep,
      onkeypress: keep,
      onkeydown(event) {
        keep(event)
        if (event.key === 'Escape') {
          if (!menu.open) close?.()
          menu.open = false
        }
        if (event.key === 'Tab' && close && isCovering()) turnAround(event)
      },
      onclick({ target }) {
        if (!(target as Element).closest('summary')) menu.open = false
      },
    },
    header.element,
    log.element,
    composer.element,
    h('p', { className: 'careful' }, words.careful),
    announcer.element,
  )
  element.setAttribute('aria-labelledby', 'title')

  const focused = () => (element.getRootNode() as ShadowRoot).activeElement

  /** Where the panel covers the page, Tab stays inside. */
  function turnAround(event: KeyboardEvent) {
    const stops = [...element.querySelectorAll<HTMLElement>('button,summary,input,textarea,a,[tabindex="0"]')].filter(
      (stop) => stop.offsetParent,
    )
    const active = stops.indexOf(focused() as HTMLElement)
    const [from, to] = event.shiftKey ? [0, stops.length - 1] : [stops.length - 1, 0]
    if (active >= 0 && active !== from) return
    event.preventDefault()
    stops[to]?.focus()
  }

  /** The keyboard of a phone takes room that fixed elements don't notice. */
  function fit() {
    const { height, offsetTop } = view
    element.style.setProperty('--tall', `${height}px`)
    element.style.setProperty('--top', `${offsetTop}px`)
    if (close) element.ariaModal = isCovering() ? 'true' : null
  }
  const view = visualViewport as VisualViewport
  view.addEventListener('resize', fit)
  fit()

  return {
    element,
    title: header.title,
    log,
    composer,
    announcer,
    focused,
    destroy() {
      view.removeEventListener('resize', fit)
      announcer.destroy()
      element.remove()
    },
  }
}
