/** The panel: head, log, text box and hidden announcements, in one element with the rules of its keyboard. */
import { Announcer } from './announcer.ts'
import { Composer } from './composer.ts'
import { h } from './dom.ts'
import { Header, type HeaderActions } from './header.ts'
import { Log, type LogActions } from './log.ts'
import type { Words } from './words.ts'

export interface PanelActions extends HeaderActions, LogActions {
  send(text: string): void
}

/** Where the panel covers the page, as on a phone. The style asks the same. */
export const isCovering = () => matchMedia('(max-width:480px),(max-height:440px)').matches

export class Panel {
  readonly element: HTMLElement
  readonly announcer = new Announcer()
  readonly composer: Composer
  readonly header: Header
  readonly log: Log

  constructor(
    words: Words,
    language: string,
    private readonly actions: PanelActions,
  ) {
    this.header = new Header(words, actions)
    this.log = new Log(words, actions)
    this.composer = new Composer(words, actions.send)
    this.element = h(
      'div',
      { class: 'panel', role: actions.close ? 'dialog' : 'region', 'aria-labelledby': 'title', lang: language },
      this.header.element,
      this.log.element,
      this.composer.element,
      this.announcer.element,
    )
    // What is typed here is no shortcut of the page.
    for (const kind of ['keydown', 'keyup', 'keypress'])
      this.element.addEventListener(kind, (event) => event.stopPropagation())
    this.element.addEventListener('keydown', (event) => this.#key(event))
    this.element.addEventListener('click', ({ target }) => {
      if (!(target as Element).closest('summary')) this.header.fold()
    })
    globalThis.visualViewport?.addEventListener('resize', this.#fit)
    this.#fit()
  }

  destroy(): void {
    globalThis.visualViewport?.removeEventListener('resize', this.#fit)
    this.announcer.destroy()
    this.element.remove()
  }

  /** The keyboard of a phone takes room that fixed elements don't notice. */
  readonly #fit = () => {
    const { height, offsetTop } = globalThis.visualViewport ?? { height: innerHeight, offsetTop: 0 }
    this.element.style.setProperty('--tall', `${height}px`)
    this.element.style.setProperty('--top', `${offsetTop}px`)
    if (this.actions.close) this.element.ariaModal = isCovering() ? 'true' : null
  }

  #key(event: KeyboardEvent) {
    if (event.key === 'Escape' && !this.header.fold()) this.actions.close?.()
    if (event.key === 'Tab' && this.actions.close && isCovering()) this.#turnAround(event)
  }

  /** Where the panel covers the page, Tab stays inside. */
  #turnAround(event: KeyboardEvent) {
    const stops = [...this.element.querySelectorAll<HTMLElement>('button,summary,textarea,a,[tabindex="0"]')].filter(
      (stop) => stop.offsetParent,
    )
    const [from, to] = event.shiftKey ? [stops[0], stops[stops.length - 1]] : [stops[stops.length - 1], stops[0]]
    const active = (this.element.getRootNode() as ShadowRoot).activeElement
    if (active !== from && stops.includes(active as HTMLElement)) return
    event.preventDefault()
    to?.focus()
  }
}
