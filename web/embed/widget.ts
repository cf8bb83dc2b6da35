/** The widget's entry: everything the page or the launcher asks of a chat comes through here, and no error leaves it. */
import { createChat, type Chat, type Place } from './chat.ts'
import type { WidgetModule } from './contract.ts'
import { pickLocale } from './locale.ts'
import { style } from './panel/style.ts'
import { attribute } from './panel/theme.ts'
import { wordsIn } from './panel/words.ts'
import { readKept, type Kept } from './talk/keep.ts'

export const mount: WidgetModule['mount'] = async (host, root, button, manifest, here) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  root.adoptedStyleSheets = [sheet]
  const { key, specs, default: usual } = manifest
  const place: Place = { host, root, button, manifest, here }
  const kept = readKept(key)
  const wishes = [kept?.locale, attribute(host, 'locale'), document.documentElement.lang, ...navigator.languages, usual]
  let chat = await chatIn(pickLocale(wishes, Object.keys(specs)), kept)

  async function chatIn(locale: string, kept: Kept | undefined): Promise<Chat> {
    return createChat(place, { locale, words: await wordsIn(locale), kept, speak })
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
