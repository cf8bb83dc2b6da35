/** What the menu offers beside a new start: other languages, a copy of the conversation, its erasure. It comes when the menu is first opened. */
import { button, h, icon } from '../panel/dom.ts'
import type { Words } from '../panel/words.ts'
import type { Conversation } from '../talk/conversation.ts'
import { transcriptOf } from './transcript.ts'
import { wordsIn } from './words.ts'

const GLOBE = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c5 6 5 12 0 18-5-6-5-12 0-18'
const SAVE = 'M12 4v11M7 11l5 5 5-5M5 20h14'
const BIN = 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13'

export interface Menu {
  words: Words
  /** Locales that the bot speaks besides the one of this chat. */
  locales: readonly string[]
  speak(locale: string): void
  conversation(): Conversation | undefined
  /** Throws when the server can't be reached. */
  erase(): Promise<void>
  /** Says something beside the conversation. */
  note(text: string): void
}

/** Puts what the menu offers behind its first line, each time that it is opened. */
export function fillMenu(box: HTMLElement, menu: Menu): void {
  const { words, locales } = menu
  const own = wordsIn(words)
  const languages = locales.map((locale) => {
    const one = button('', () => menu.speak(locale), icon(GLOBE), nameOf(locale))
    one.lang = locale
    return one
  })
  const save = () => saveFile(`${own.file}.txt`, transcriptOf(menu.conversation()?.lines ?? [], words))
  const label = h('span', {}, own.erase)
  let sure = false
  const erase = h(
    'button',
    {
      onclick(event) {
        if (sure) {
          menu.erase().then(
            () => menu.note(own.erased),
            () => menu.note(own.kept),
          )
          return
        }
        // What can't be undone is asked twice; the menu stays for that.
        event.stopPropagation()
        sure = true
        label.textContent = own.sure
      },
    },
    icon(BIN),
    label,
  )
  box.replaceChildren(box.firstChild!, ...languages, button('', save, icon(SAVE), own.save), erase)
}

/** A language by its own name. */
function nameOf(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1)
}

function saveFile(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  h('a', { href, download: name }).click()
  URL.revokeObjectURL(href)
}
