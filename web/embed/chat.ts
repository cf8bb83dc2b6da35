/** One chat on a page: its panel, its conversation, and what the page hears of both. */
import type { Conversation, Hearer } from './conversation.ts'
import type { Chat as Host, EventName, Manifest } from './contract.ts'
import { chip, h, icons } from './dom.ts'
import { drawText } from './drawText.ts'
import { pickLocale } from './locale.ts'
import { isCovering, Panel } from './panel.ts'
import { Session } from './session.ts'
import { applyTheme, attribute } from './theme.ts'
import { isRightToLeft, wordsIn, type Words } from './words.ts'

export class Chat {
  readonly #panel: Panel
  readonly #session: Session
  readonly #words: Words
  readonly #watch: MutationObserver
  #values: Record<string, string> = {}
  #ready: Promise<Conversation | undefined> | undefined
  #shown = false

  constructor(
    private readonly host: Host,
    root: ShadowRoot,
    private readonly button: HTMLElement,
    private readonly manifest: Manifest,
    here: string,
  ) {
    const wishes = [attribute(host, 'locale'), document.documentElement.lang, ...navigator.languages, manifest.default]
    const locale = pickLocale(wishes, Object.keys(manifest.specs))
    const { words, language } = wordsIn(locale)
    this.#words = words
    this.#session = new Session(manifest, locale, here, this.#hearer())
    this.#panel = new Panel(words, language, {
      close: this.#floats ? () => this.close() : undefined,
      human: () => this.#act((conversation) => conversation.human(words.human)),
      back: () => this.#act((conversation) => conversation.back(), true),
      restart: () => this.restart(),
      press: (line, option) => this.#act((conversation) => conversation.press(line, option)),
      send: (text) => this.#act((conversation) => conversation.type(text)),
    })
    const { element, header, log } = this.#panel
    element.dir = isRightToLeft(locale) ? 'rtl' : 'ltr'
    element.classList.add(...(this.#floats ? [attribute(host, 'theme-position') ?? 'right'] : ['inline']))
    element.style.setProperty('--up', `${host.dataset.bubble ?? 0}px`)
    element.hidden = true
    header.title.textContent = manifest.titles[locale] ?? manifest.titles[manifest.default] ?? words.log
    header.title.lang = log.element.lang = locale
    const paint = () => applyTheme(host, element, button, manifest.accent)
    paint()
    this.#watch = new MutationObserver(paint)
    this.#watch.observe(host, { attributes: true })
    root.replaceChildren(element)
    if (this.#floats) {
      button.className = 'launcher'
      button.onclick = () => this.toggle()
      root.append(button)
      this.#label()
    }
    addEventListener('pagehide', this.#session.events.flush)
  }

  open(quiet?: boolean): void {
    if (!this.#shown) {
      this.#shown = true
      this.#panel.element.hidden = false
      this.#label()
      this.#emit('open')
      this.#session.events.add('open')
    }
    if (!quiet) {
      this.#session.mayKeep = true
      this.#panel.header.title.focus()
    }
    this.#ready ??= this.#begin()
    if (!quiet) void this.#ready.then(() => this.#focusAsk())
    this.#keep()
  }

  close(): void {
    if (!this.#shown || !this.#floats) return
    const inside = this.#panel.element.contains(this.#focused)
    this.#shown = false
    this.#panel.element.hidden = true
    this.#label()
    this.#keep()
    if (inside) this.button.focus()
  }

  toggle(): void {
    if (this.#shown) this.close()
    else this.open()
  }

  set(values: Record<string, string>): void {
    for (const id of Object.keys(values)) this.#values[id] = String(values[id])
  }

  send(text: string): void {
    this.open(true)
    this.#act((conversation) => conversation.type(String(text)))
  }

  /** Begins again; on the newest release when this conversation began on an older one. */
  restart(): void {
    this.#panel.header.title.focus()
    if (this.#session.isOld || !this.#session.conversation) this.reset()
    else this.#act((conversation) => conversation.restart(), true)
  }

  reset(): void {
    this.#session.forget()
    this.#ready = this.#shown ? this.#begin() : undefined
  }

  destroy(): void {
    this.#session.close()
    this.#watch.disconnect()
    this.#panel.destroy()
    removeEventListener('pagehide', this.#session.events.flush)
  }

  /** Tells the page and the server; the page's own scripts must not hear of it as an error of theirs. */
  report(error: unknown): void {
    this.#emit('error', error instanceof Error ? error.message : String(error))
    this.#session.events.add('error', { what: error instanceof Error ? error.name : 'unknown' })
  }

  get #floats() {
    return this.host.dataset.bubble !== undefined
  }
  get #focused() {
    return (this.#panel.element.getRootNode() as ShadowRoot).activeElement
  }

  #emit(name: EventName, detail?: unknown) {
    this.host.dispatchEvent(new CustomEvent(`clew:${name}`, { bubbles: true, detail }))
  }

  async #begin(): Promise<Conversation | undefined> {
    this.#panel.log.show(h('div', { class: 'bubble wait' }))
    try {
      const conversation = await this.#session.begin(this.#values)
      if (conversation && !this.#floats) this.#emit('ready')
      return conversation
    } catch (error) {
      this.#fail(error)
    }
  }

  /** Says that the chat can't be had, and offers another try and the people behind it. */
  #fail(error: unknown): void {
    const { trouble, retry } = this.#words
    const { log, header, announcer } = this.#panel
    const again = chip(retry, icons.again)
    again.onclick = () => {
      header.title.focus()
      this.#ready = this.#begin()
    }
    const contact = attribute(this.host, 'contact')
    log.show(
      h(
        'div',
        { class: 'line bot' },
        h('p', { class: 'bubble' }, trouble),
        again,
        contact ? log.contact(contact) : undefined,
      ),
    )
    announcer.say(h('p', {}, trouble))
    this.report(error)
  }

  /** What a visitor does may be kept from then on. A conversation that breaks is given up. */
  #act(does: (conversation: Conversation) => void, focus?: boolean): void {
    void this.#ready?.then((conversation) => {
      if (!conversation || conversation !== this.#session.conversation) return
      this.#session.mayKeep = true
      try {
        does(conversation)
        if (focus) this.#focusAsk()
      } catch (error) {
        this.#session.forget()
        this.#fail(error)
      }
    })
  }

  #hearer(): Hearer {
    return {
      changed: () => {
        const { conversation } = this.#session
        if (!conversation) return
        this.#panel.log.update(conversation)
        this.#panel.composer.expect(conversation.input)
        this.#keep()
      },
      said: (line) => {
        const { options, text } = line
        const { choices, newTab } = this.#words
        this.#panel.announcer.say(
          ...drawText(text, newTab),
          ...(options ? [h('p', {}, `${choices} ${options.join(', ')}`)] : []),
        )
        this.#emit('message', { from: 'bot', text })
      },
      answered: (text, option) => {
        this.#emit('message', { from: 'visitor', text })
        this.#emit('answer', { text, option })
      },
      handedOver: (contact) => this.#emit('handover', { contact }),
      ended: (outcome) => this.#emit('outcome', { outcome }),
      told: (kind, data) => this.#session.events.add(kind, data),
    }
  }

  /** A panel that would cover the next page isn't opened there by itself. */
  #keep() {
    this.#session.keep(this.#shown && !isCovering())
  }

  #label() {
    this.button.setAttribute('aria-expanded', String(this.#shown))
    this.button.setAttribute('aria-label', this.#shown ? this.#words.close : this.#words.open)
    this.button.title = ''
  }

  /** After a gesture of the visitor: to the first option, or to the box where that opens no keyboard over the words. */
  #focusAsk() {
    const { header, log, composer } = this.#panel
    if (this.#focused !== header.title && this.#focused !== null && this.#focused !== this.button) return
    const first = log.option ?? (matchMedia('(hover:hover)').matches ? composer.box : undefined)
    first?.focus({ preventScroll: true })
  }
}
