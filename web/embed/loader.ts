/** `/embed.js`: shows the launcher and brings the widget when somebody wants it. It is on every page of every host, so each byte counts. */
import type { Api, Call, Chat, Manifest, TriggersModule, Widget, WidgetModule } from './contract.ts'

const here = import.meta.url

/** An element styled by CSSOM, which every content security policy allows. */
function make(tag: string, style: string) {
  const made = document.createElement(tag)
  made.style.cssText = style
  return made
}

/** Starts a chat element. */
function begin(host: Chat) {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const bubble = host.dataset.bubble
  const attribute = (name: string) => host.getAttribute('data-' + name) ?? host.getAttribute(name)
  const key = attribute('bot')
  const waiting: Call[] = []
  const button = make(
    'button',
    'padding:18px 15px;border:1px solid #0000;border-radius:28px;background:#4f46e5;color:#fff;font:15px system-ui;box-shadow:0 4px 16px #0004',
  )
  let manifest: Manifest | undefined
  let widget: Widget | undefined
  let busy: boolean | undefined

  const emit = (name: string, detail?: unknown) =>
    host.dispatchEvent(new CustomEvent('clew:' + name, { bubbles: true, detail }))

  /** Reads the manifest and, when the chat is wanted, the rest. */
  const load = async (wanted?: boolean) => {
    busy = wanted
    try {
      manifest ??= (await (
        await fetch(new URL('p/' + key, here), { signal: AbortSignal.timeout(4000) })
      ).json()) as Manifest
      button.style.background = attribute('theme-accent') || manifest.accent
      if (wanted) {
        const { mount } = (await import(new URL(manifest.widget, here) + '')) as WidgetModule
        widget = await mount(host, root, button, manifest, here)
        waiting.forEach((call) => widget!(...call))
      }
    } catch (error) {
      busy = false
      emit('error', error)
      if (wanted) {
        const contact = attribute('contact') || ''
        button.textContent =
          (/^fr/.test(document.documentElement.lang) ? 'Chat indisponible. ' : 'Chat unavailable. ') +
          contact.replace(/.*?:/, '')
        if (contact) button.onclick = () => (location.href = contact)
        root.append(button)
      }
    }
  }

  const own = new Proxy({} as Api, {
    get:
      (_, name: keyof Api) =>
      (...args: unknown[]) => {
        // Opening, toggling and sending bring the rest.
        if (widget) widget(name, ...args)
        else if (waiting.push([name, ...args]) && !busy && /en|to/.test(name)) void load(true)
        if (name == 'destroy') {
          host.clew = undefined
          host.remove()
        }
        return () => own.off(...(args as Parameters<Api['off']>))
      },
  })
  window.clew = host.clew = own
  host.style.cssText = bubble
    ? `all:initial!important;position:fixed!important;z-index:999999999!important;${attribute('theme-position') || 'right'}:20px!important;bottom:${bubble}px!important`
    : 'all:initial;display:block;height:640px'
  button.append(make('div', 'height:14px;width:20px;border:2px solid;border-radius:8px 8px 8px 0'))
  button.title = 'Chat'
  button.onclick = () => busy || own.open()
  if (bubble)
    void load().then(async () => {
      root.append(button)
      try {
        if (attribute('open') != null || sessionStorage['clew:' + key]?.[0] == 1) own.open(true)
        else
          ((await import(new URL(manifest!.triggers!.part, here) + '')) as TriggersModule).startTriggers(
            host,
            manifest!,
          )
      } catch {
        // There are no triggers, or this page may keep nothing.
      }
      emit('ready')
    })
  else own.open(true)
}

try {
  for (const shape of ['guide', 'chat'])
    customElements.define(
      'clew-' + shape,
      class extends HTMLElement implements Chat {
        declare clew?: Api
        connectedCallback() {
          if (!this.clew) begin(this)
        }
        /** A page that swaps its body keeps the bubble; an inline chat goes with its place. */
        disconnectedCallback() {
          setTimeout(
            () =>
              !this.clew ||
              this.isConnected ||
              (this.dataset.bubble ? document.body.append(this) : this.clew.destroy()),
          )
        }
      },
    )
} catch {
  // Another copy of this script came first.
}

document.querySelectorAll<HTMLScriptElement>('script[data-bot]').forEach(({ src, dataset }, place) => {
  if (src == here && !document.querySelector(`clew-chat[data-bot="${dataset.bot}"]`)) {
    const chat = document.createElement('clew-chat')
    Object.assign(chat.dataset, { bubble: 20 + 72 * place }, dataset)
    document.body.append(chat)
  }
})
