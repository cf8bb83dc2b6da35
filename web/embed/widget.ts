/** The widget's entry: everything the page or the launcher asks of a chat comes through here, and no error leaves it. */
import { createChat, type Chat } from './chat.ts'
import type { WidgetModule } from './contract.ts'
import { pickLocale } from './locale.ts'
import { createPanel } from './panel/panel.ts'
import { style } from './panel/style.ts'
import { attribute } from './panel/theme.ts'
import { wordsIn } from './panel/words.ts'
import { readKept, type Kept } from './talk/keep.ts'

export const mount: WidgetModule['mount'] = async (...place) => {
  const [host, root, , manifest] = place
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  root.adoptedStyleSheets = [sheet]
  const { key, specs, default: usual } = manifest
  const kept = readKept(key)
  const wishes = [kept?.locale, attribute(host, 'locale'), document.documentElement.lang, ...navigator.languages, usual]
  const draw = host.localName == 'clew-guide' ? (await import('./guide/guide.ts')).guideIn(root) : createPanel
  let chat = await chatIn(pickLocale(wishes, Object.keys(specs)), kept)

  async function chatIn(locale: string, kept: Kept | undefined): Promise<Chat> {
    return createChat(place, { locale, words: await wordsIn(locale), draw, kept, speak })
  }
  function speak(locale: string, kept: Kept | undefined) {
    void chatIn(locale, kept).then((made) => {
      chat = made
      chat.open()
    }, chat.report)
  }

  return (name, ...args) => {
    try {
      if (Object.hasOwn(chat, name)) (chat[name as keyof Chat] as (...args: unknown[]) => void)(...args)
    } catch (error) {
      chat.report(error)
    }
  }
}
