/** What a text field on words of the open bot needs; spread it on `YTextField`. */
import type * as Y from 'yjs'
import type { Locale } from '../../schema/bot/fields.ts'
import { ensureText, textAt, type Address } from '../../schema/document/document.ts'
import { placeOf } from './place.ts'
import type { BotSession } from './session.svelte.ts'

export type TypingSession = Pick<BotSession, 'doc' | 'bot' | 'canWrite' | 'edit' | 'undo' | 'redo' | 'writers'>

export interface Typing {
  text: Y.Text | undefined
  onedit: (change: (text: Y.Text) => void) => void
  readonly: boolean
  /** Its name, by which others see who writes where. */
  place: string
  /** The others who write there. */
  writers: readonly { name: string; colour: string }[] | undefined
  onundo: () => void
  onredo: () => void
}

/** The words at an address, asked anew after every change of the bot, as undo may put new ones there. `locale` is left out for prose. */
export function typingIn(session: TypingSession, address: Address, field: string, locale?: Locale): Typing {
  void session.bot
  const place = placeOf(address, field, locale)
  return {
    text: textAt(session.doc, address, field, locale),
    onedit: (change) =>
      session.edit(() => {
        const text = ensureText(session.doc, address, field, locale)
        if (text) change(text)
      }),
    readonly: !session.canWrite,
    place,
    writers: session.writers.get(place),
    onundo: () => session.undo(),
    onredo: () => session.redo(),
  }
}
