/** The clipboard on the canvas, while no words are edited. */
import { m } from '../../i18n/words.ts'
import { fileIn } from '../../ui/files.ts'
import { toasts } from '../../ui/overlay/toasts.svelte.ts'
import type { Stage } from '../stage.svelte.ts'

/** Listens until the returned function is called; `ours` says whether the canvas has the keyboard. */
export function onClipboard(stage: Stage, ours: () => boolean): () => void {
  const copy = (event: ClipboardEvent) => {
    const text = ours() && !document.getSelection()?.toString() ? stage.copying.text() : ''
    if (!text || !event.clipboardData) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    if (event.type === 'cut') stage.remove()
  }
  const paste = (event: ClipboardEvent) => {
    if (!ours() || !stage.canWrite) return
    event.preventDefault()
    const file = fileIn(event.clipboardData)
    if (file) {
      stage.picturing.take(file)
      return
    }
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const html = event.clipboardData?.getData('text/html') ?? ''
    const fail = () => toasts.show(m.canvas_paste_failed())
    // What reads outlines can't come while one is offline and it never came before.
    void stage.copying.paste({ text, html }).then((came) => came || fail(), fail)
  }
  document.addEventListener('copy', copy)
  document.addEventListener('cut', copy)
  document.addEventListener('paste', paste)
  return () => {
    document.removeEventListener('copy', copy)
    document.removeEventListener('cut', copy)
    document.removeEventListener('paste', paste)
  }
}
