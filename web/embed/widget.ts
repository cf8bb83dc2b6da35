/** The widget's entry: everything the page or the launcher asks of a chat comes through here, and no error leaves it. */
import { createChat } from './chat.ts'
import type { WidgetModule } from './contract.ts'
import { style } from './panel/style.ts'

export const mount: WidgetModule['mount'] = (host, root, ...given) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  root.adoptedStyleSheets = [sheet]
  const chat = createChat(host, root, ...given)
  return (name, ...args) => {
    try {
      if (Object.hasOwn(chat, name)) (chat[name] as (...args: unknown[]) => void)(...args)
    } catch (error) {
      chat.report(error)
    }
  }
}
