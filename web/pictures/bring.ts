/** Brings a picture to the server and tells how it went. */
import { ApiError, sentenceOf } from '../api/errors.ts'
import { keepPicture } from '../api/pictures.ts'
import { m } from '../i18n/words.ts'
import { toasts } from '../ui/overlay/toasts.svelte.ts'
import { fitPicture, UnfitPicture, type Unfit } from './fit.ts'

const unfit: Record<Unfit, () => string> = {
  other: m.inplace_picture_other,
  broken: m.inplace_picture_broken,
  large: m.inplace_picture_large,
}

/** `put` gets its address once it is kept, and whether it has fewer pixels now; nothing is changed before. Without a connection it can be tried again. */
export async function bringPicture(
  bot: string,
  file: File,
  put: (address: string, smaller: boolean) => void,
): Promise<void> {
  try {
    const { picture, smaller } = await fitPicture(file)
    put(await keepPicture(bot, picture), smaller)
  } catch (error) {
    const again = { label: m.inplace_try_again(), run: () => void bringPicture(bot, file, put) }
    const away = error instanceof ApiError && (error.code === 'offline' || error.code === 'away')
    if (error instanceof UnfitPicture) toasts.show(unfit[error.why](), { tone: 'danger' })
    else if (away) toasts.show(m.inplace_picture_offline(), { tone: 'danger', action: again })
    else toasts.show(sentenceOf(error), { tone: 'danger' })
  }
}

/** Lets a person choose one. */
export function choosePicture(onfile: (file: File) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/png,image/jpeg,image/webp,image/gif,image/avif'
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) onfile(file)
  })
  input.click()
}
