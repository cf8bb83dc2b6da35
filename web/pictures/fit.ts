/** Makes a picture fit to be kept: not larger than visitors need, in a format that all browsers show, without what a camera writes into it. */

export const pictureTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']

/** In pixels: sharp in a chat and in a guide, on any screen. */
export const LONGEST = 1600
/** In bytes; the server takes no more. */
export const MOST = 2_000_000

export type Unfit = 'other' | 'broken' | 'large'

/** A file that can't be kept, and why. */
export class UnfitPicture extends Error {
  constructor(readonly why: Unfit) {
    super(why)
  }
}

export interface Plan {
  /** The size to draw it in; undefined to take the file as it is. */
  draw?: { width: number; height: number; type: 'image/jpeg' | 'image/webp' }
  /** Visitors see fewer pixels than the file has. */
  smaller: boolean
}

/** What becomes of a picture of this size. Throws `UnfitPicture`. */
export function planFor({ type, size }: { type: string; size: number }, width: number, height: number): Plan {
  const share = Math.min(1, LONGEST / Math.max(width, height))
  // Drawn anew it would stand still.
  if (type === 'image/gif' && size <= MOST) return { smaller: false }
  if (type === 'image/gif') throw new UnfitPicture('large')
  // A photo is always drawn anew: it may tell where it was taken.
  if (share === 1 && size <= MOST && type !== 'image/jpeg') return { smaller: false }
  return {
    draw: {
      width: Math.max(1, Math.round(width * share)),
      height: Math.max(1, Math.round(height * share)),
      type: type === 'image/jpeg' ? 'image/jpeg' : 'image/webp',
    },
    smaller: share < 1 || size > MOST,
  }
}

/** Throws `UnfitPicture`. */
export async function fitPicture(file: Blob): Promise<{ picture: Blob; smaller: boolean }> {
  if (!pictureTypes.includes(file.type)) throw new UnfitPicture('other')
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new UnfitPicture('broken')
  })
  try {
    const { draw, smaller } = planFor(file, bitmap.width, bitmap.height)
    if (!draw) return { picture: file, smaller }
    for (const quality of [0.85, 0.6]) {
      const picture = await drawn(bitmap, draw, quality)
      if (picture.size <= MOST) return { picture, smaller }
    }
    throw new UnfitPicture('large')
  } finally {
    bitmap.close()
  }
}

async function drawn(bitmap: ImageBitmap, { width, height, type }: NonNullable<Plan['draw']>, quality: number) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height)
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
  if (!picture) throw new UnfitPicture('broken')
  return picture
}
