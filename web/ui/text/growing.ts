/** Lets a textarea be as high as what stands in it. */
import type { Attachment } from 'svelte/attachments'

/** `watched` reads what the height depends on; an attachment runs again when that changes. */
export function growing(watched: () => unknown): Attachment<HTMLTextAreaElement> {
  return (area) => {
    watched()
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
  }
}
