/** What a file really is, by its first bytes and never by what it is called: one of the picture formats that are kept, or nothing. Nothing is unpacked. */

export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'] as const

export interface Image {
  type: (typeof pictureTypes)[number]
  /** In pixels, as the file claims. */
  width: number
  height: number
}

type Size = readonly [width: number, height: number]

/** Undefined for anything that isn't whole enough to tell its size. */
export function imageIn(file: Uint8Array): Image | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  for (const type of pictureTypes) {
    const size = sizeIn(type, bytes)
    if (size && size[0] > 0 && size[1] > 0) return { type, width: size[0], height: size[1] }
  }
  return undefined
}

function sizeIn(type: Image['type'], bytes: Buffer): Size | undefined {
  try {
    return readers[type](bytes)
  } catch (error) {
    // The file ends before it says its size.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const words = (bytes: Buffer, from: number, length: number) => bytes.toString('latin1', from, from + length)

const readers: Record<Image['type'], (bytes: Buffer) => Size | undefined> = {
  'image/png': (bytes) =>
    words(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' && words(bytes, 12, 4) === 'IHDR'
      ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
      : undefined,
  'image/gif': (bytes) =>
    /^GIF8[79]a$/.test(words(bytes, 0, 6)) ? [bytes.readUInt16LE(6), bytes.readUInt16LE(8)] : undefined,
  'image/jpeg': jpeg,
  'image/webp': webp,
  'image/avif': avif,
}

/** A JPEG is a row of segments; one of those that begin a frame tells the size. */
function jpeg(bytes: Buffer): Size | undefined {
  if (words(bytes, 0, 3) !== '\xff\xd8\xff') return undefined
  for (let at = 2; bytes.readUInt8(at) === 0xff;) {
    const marker = bytes.readUInt8(at + 1)
    const startsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (startsFrame) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
    at += 2 + Math.max(2, bytes.readUInt16BE(at + 2))
  }
  return undefined
}

function webp(bytes: Buffer): Size | undefined {
  if (words(bytes, 0, 4) !== 'RIFF' || words(bytes, 8, 4) !== 'WEBP') return undefined
  const kind = words(bytes, 12, 4)
  if (kind === 'VP8X') return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]
  if (kind === 'VP8 ') return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff]
  if (kind !== 'VP8L') return undefined
  const bits = bytes.readUInt32LE(21)
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
}

/** Its brands stand in the first box; a box `ispe` tells the size. */
function avif(bytes: Buffer): Size | undefined {
  if (words(bytes, 4, 4) !== 'ftyp' || !words(bytes, 8, Math.min(bytes.readUInt32BE(0), 64) - 8).includes('avif'))
    return undefined
  const at = bytes.indexOf('ispe')
  return at < 0 ? undefined : [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)]
}
