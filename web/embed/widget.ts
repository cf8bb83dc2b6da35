/** The widget's entry: everything the page or the launcher asks of a chat comes through here, and no error leaves it. */
import { Chat } from './chat.ts'
import type { Api, WidgetModule } from './contract.ts'
import { style } from './style.ts'

export const mount: WidgetModule['mount'] = (host, root, button, manifest, here) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  root.adoptedStyleSheets = [sheet]
  const chat = new Chat(host, root, button, manifest, here)
  const can: { [K in keyof Api]: (...args: Parameters<Api[K]>) => unknown } = {
    open: (quiet) => chat.open(quiet),
    close: () => chat.close(),
    toggle: () => chat.toggle(),
    set: (values) => chat.set(values),
    send: (text) => chat.send(text),
    reset: () => chat.reset(),
    on: (name, listener) => host.addEventListener(`clew:${name}`, listener as EventListener),
    off: (name, listener) => host.removeEventListener(`clew:${name}`, listener as EventListener),
    destroy: () => chat.destroy(),
  }
  return (name, ...args) => {
    try {
      if (Object.hasOwn(can, name)) (can[name] as (...args: unknown[]) => unknown)(...args)
    } catch (error) {
      chat.report(error)
    }
  }
}
