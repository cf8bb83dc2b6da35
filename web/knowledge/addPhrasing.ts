/** A sentence becomes one more way of asking for something. */
import { ensureText } from '../../schema/document/document.ts'
import type { BotSession } from '../collaboration/session.svelte.ts'
import type { Named } from '../understanding/asked.ts'

type AddingSession = Pick<BotSession, 'doc' | 'edit' | 'refresh' | 'separateUndo'>

/** One step back takes it away again. Line breaks in the sentence become spaces: a phrasing is one line. */
export function addPhrasing(session: AddingSession, { kind, id }: Named, locale: string, sentence: string): void {
  session.separateUndo()
  session.edit(() => {
    const text = ensureText(session.doc, { in: kind === 'entry' ? 'entries' : 'flows', id }, 'phrasings', locale)
    if (!text) return
    const before = text.toString()
    const line = sentence.replace(/\s+/g, ' ').trim()
    text.insert(before.length, before === '' || before.endsWith('\n') ? line : `\n${line}`)
  })
  session.separateUndo()
  session.refresh()
}
