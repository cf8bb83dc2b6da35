/** One chat on a page: its panel, its conversation, what the page may do with both and hears of them. */
import type { Conversation } from './talk/conversation.ts'
import type { Values } from '../../schema/interpreter/types.ts'
import type { Api, EventName, WidgetModule } from './contract.ts'
import { button as made, h, icon, icons } from './panel/dom.ts'
import { drawText } from './panel/drawText.ts'
import { encode } from './talk/encode.ts'
import { rich } from './part.ts'
import { isCovering, type Panel, type PanelActions } from './panel/panel.ts'
import { Session } from './talk/session.ts'
import { applyTheme, attribute } from './panel/theme.ts'
import type { Menu } from './menu/menu.ts'
import { isRightToLeft, type Words } from './panel/words.ts'
import type { Kept } from './talk/keep.ts'

export type Chat = { [K in Exclude<keyof Api, 'trigger'>]: (...args: Parameters<Api[K]>) => void } & {
  /** Tells the page and the server; the page's own scripts must not hear of it as an error of theirs. */
  report(error: unknown): void
}

/** Where a chat stands, and what it shows. */
export type Place = Parameters<WidgetModule['mount']>

/** How it begins. */
export interface Beginning {
  locale: string
  words: Words
  /** Makes what is shown of it: a panel, or a guide. */
  draw(words: Words, actions: PanelActions): Panel
  /** The conversation that goes on. */
  kept: Kept | undefined
  /** Puts a chat in another language in place of this one. */
  speak(locale: string, kept: Kept | undefined): void
}

export function createChat(
  [host, root, button, manifest, here]: Place,
  { locale, words, draw, kept, speak }: Beginning,
): Chat {
  const { bubble } = host.dataset
  const { specs, titles, default: usual } = manifest
  const values: Record<string, Values[string]> = {}
  let ready: Promise<Conversation | undefined> | undefined
  let shown = false
  let pause: ReturnType<typeof setTimeout> | undefined

  const emit = (name: EventName, detail?: unknown) =>
    host.dispatchEvent(new CustomEvent('clew:' + name, { bubbles: true, detail }))

  const session = new Session(
    manifest,
    locale,
    here,
    {
      changed() {
        const { conversation } = session
        if (!conversation) return
        log.update(conversation)
        composer.expect(conversation.input)
        keep()
      },
      said({ text, media, ask }) {
        const more = [...(rich?.wordsOf(media) ?? []), ...(ask ? [`${words.choices} ${ask.options.join(', ')}`] : [])]
        announcer.say(...drawText(text, words.newTab), ...more.map((one) => h('p', {}, one)))
        emit('message', { from: 'bot', text })
      },
      answered(text, options) {
        emit('message', { from: 'visitor', text })
        emit('answer', { text, option: options?.[0], options })
      },
      handedOver: (contact) => emit('handover', { contact }),
      ended: (outcome) => emit('outcome', { outcome }),
      told: (kind, data) => events.add(kind, data),
      later(seconds, run) {
        clearTimeout(pause)
        pause = setTimeout(() => attempt(run), seconds * 1_000)
      },
    },
    kept,
  )
  const { events } = session

  const panel = draw(words, {
    close: bubble ? close : undefined,
    human: () => act((conversation) => conversation.human(words.human)),
    restart() {
      title.focus()
      // On the newest release when this conversation began on an older one.
      if (session.isOld || !session.conversation) reset()
      else act((conversation) => conversation.restart(), true)
    },
    menu: (box) => void import('./menu/menu.ts').then(({ fillMenu }) => fillMenu(box, menu), report),
    choose: (line, chosen) => act((conversation) => conversation.choose(line, chosen)),
    correct: (answer) => act((conversation) => conversation.correct(answer), true),
    send: (text) => act((conversation) => conversation.type(text)),
  })
  const { element, title, log, composer, announcer } = panel
  const menu: Menu = {
    words,
    locales: Object.keys(specs).filter((one) => one !== locale),
    speak(locale) {
      const translated = session.translated(locale)
      quit()
      speak(locale, translated)
    },
    conversation: () => session.conversation,
    async erase() {
      await session.erase()
      reset()
      await ready
    },
    note(text) {
      title.focus()
      log.note(h('p', {}, text))
      announcer.say(h('p', {}, text))
    },
  }

  /** A panel that would cover the next page isn't opened there by itself. */
  const keep = () => session.keep(shown && !isCovering())

  function show(now: boolean) {
    shown = now
    element.hidden = !now
    button.ariaExpanded = String(now)
    button.ariaLabel = now ? words.close : words.open
    button.title = ''
  }

  function open(quiet?: boolean) {
    if (!shown) {
      show(true)
      emit('open')
      events.add('open')
    }
    ready ??= begin()
    if (!quiet) {
      session.mayKeep = true
      title.focus()
      void ready.then(focusAsk)
    }
    keep()
  }

  function close() {
    if (!shown || !bubble) return
    const inside = panel.focused()
    show(false)
    keep()
    if (inside && inside !== button) button.focus()
  }

  function reset() {
    session.forget()
    ready = shown ? begin() : undefined
  }

  async function begin(): Promise<Conversation | undefined> {
    log.show(h('div', { className: 'bubble wait' }))
    try {
      const conversation = await session.begin(values)
      rich?.dress(root)
      if (conversation && !bubble) emit('ready')
      return conversation
    } catch (error) {
      fail(error)
    }
  }

  /** Says that the chat can't be had, and offers another try and the people behind it. */
  function fail(error: unknown) {
    const retry = () => {
      title.focus()
      ready = begin()
    }
    const contact = attribute(host, 'contact')
    log.show(
      h(
        'div',
        { className: 'line bot' },
        h('p', { className: 'bubble' }, words.trouble),
        made('chip', retry, icon(icons.again), words.retry),
        contact ? log.linkTo(contact) : undefined,
      ),
    )
    announcer.say(h('p', {}, words.trouble))
    report(error)
  }

  /** What a visitor does may be kept from then on. A conversation that breaks is given up. */
  function act(does: (conversation: Conversation) => void, focus?: boolean) {
    void ready?.then((conversation) => {
      if (!conversation || conversation !== session.conversation) return
      session.mayKeep = true
      attempt(() => {
        does(conversation)
        if (focus) focusAsk()
      })
    })
  }

  function attempt(run: () => void) {
    try {
      run()
    } catch (error) {
      session.forget()
      fail(error)
    }
  }

  /** After a gesture of the visitor: to the first option, or to the box where that opens no keyboard over the words. */
  function focusAsk() {
    const focused = panel.focused()
    if (focused && focused !== title && focused !== button) return
    const first = log.option() ?? (matchMedia('(hover:hover)').matches && composer.box)
    if (first) first.focus({ preventScroll: true })
  }

  function report(error: unknown) {
    const { message = String(error), name = 'unknown' } = Object(error) as Partial<Error>
    emit('error', message)
    events.add('error', { what: name })
  }

  const paint = () => applyTheme(host, element, button, manifest)
  const watch = new MutationObserver(paint)
  watch.observe(host, { attributes: true })
  paint()
  element.dir = isRightToLeft(locale) ? 'rtl' : 'ltr'
  element.classList.add(bubble ? (attribute(host, 'theme-position') ?? 'right') : 'inline')
  title.textContent = titles[locale] ?? titles[usual] ?? words.log
  title.lang = log.element.lang = locale
  root.replaceChildren(element)
  if (bubble) {
    element.style.setProperty('--up', `${bubble}px`)
    root.append(button)
    button.className = 'launcher'
    button.onclick = toggle
    show(false)
  }
  addEventListener('pagehide', events.flush)

  function toggle() {
    if (shown) close()
    else open()
  }

  return {
    open,
    close,
    toggle,
    reset,
    report,
    set(given) {
      // As plain JSON, whatever the page holds in it.
      const plain = JSON.parse(encode(given), (_, one: unknown) => one ?? '') as Values
      Object.assign(values, plain)
      session.conversation?.set(plain)
    },
    send(text) {
      open(true)
      act((conversation) => conversation.type(String(text)))
    },
    on: (name, listener) => host.addEventListener('clew:' + name, listener as EventListener),
    off: (name, listener) => host.removeEventListener('clew:' + name, listener as EventListener),
    destroy() {
      session.forget()
      quit()
    },
  }

  function quit() {
    session.close()
    clearTimeout(pause)
    watch.disconnect()
    panel.destroy()
    removeEventListener('pagehide', events.flush)
  }
}
