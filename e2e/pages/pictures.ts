/** Pictures as they come from a desktop: dropped on something or pasted into it. */
import type { Locator } from '@playwright/test'

export interface Brought {
  width: number
  height: number
  /** The media type to paint it in. */
  type?: string
}

/** Lets go a freshly painted picture, or bytes that are none, over an element or into it as a paste. */
export async function bring(
  onto: Locator,
  how: 'drop' | 'paste',
  what: Brought | { words: string; type: string },
  at?: { x: number; y: number },
): Promise<void> {
  await onto.evaluate(
    async (element, { how, what, at }) => {
      let blob: Blob | null
      if ('words' in what) blob = new Blob([what.words], { type: what.type })
      else {
        const canvas = Object.assign(document.createElement('canvas'), { width: what.width, height: what.height })
        const brush = canvas.getContext('2d')!
        brush.fillStyle = '#0b7285'
        brush.fillRect(0, 0, what.width, what.height)
        brush.fillStyle = '#ffd43b'
        brush.fillRect(what.width / 4, what.height / 4, what.width / 2, what.height / 2)
        blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, what.type ?? 'image/png'))
      }
      const data = new DataTransfer()
      data.items.add(new File([blob!], 'picture', { type: blob!.type }))
      const box = element.getBoundingClientRect()
      const where = { clientX: box.left + (at?.x ?? box.width / 2), clientY: box.top + (at?.y ?? box.height / 2) }
      const told = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        how === 'drop'
          ? new DragEvent('drop', { ...told, ...where, dataTransfer: data })
          : new ClipboardEvent('paste', { ...told, clipboardData: data }),
      )
    },
    { how, what, at },
  )
}
