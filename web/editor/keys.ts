/** The keys of the whole editor, wherever the keyboard is. */
import type { About } from '../comments/threads.ts'
import { placed } from '../collaboration/place.ts'

interface Here {
  /** The entry that is read. */
  entry: string | undefined
  selected: readonly string[]
  canWrite: boolean
}

interface Asks {
  /** Goes on alone. */
  alone(): void
  /** Begins or ends to show the drawing on the wall. */
  wall(): void
  comment(about: Partial<About>): void
}

export function press(event: KeyboardEvent, here: Here, asks: Asks): void {
  if (event.key === 'Escape' && !event.defaultPrevented) asks.alone()
  if (event.code === 'KeyW' && event.altKey && event.shiftKey) {
    event.preventDefault()
    asks.wall()
  }
  if (event.code === 'KeyM' && event.altKey && (event.ctrlKey || event.metaKey) && here.canWrite) {
    const about = meant(here)
    if (!about) return
    event.preventDefault()
    asks.comment(about)
  }
}

/** What a comment would be about: the words that are written, the entry that is read, the step that is selected. */
function meant({ entry, selected: [only, ...others] }: Here): Partial<About> | undefined {
  const field = document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset.place
  const written = field && placed(field)
  if (written) return written
  if (entry) return { entry }
  return only && others.length === 0 ? { step: only } : undefined
}
