/** The smallest files of each format that still tell their size. */

const chars = (words: string) => Buffer.from(words, 'latin1')
const u16 = (value: number) => Buffer.from([value >> 8, value & 255])
const u32 = (value: number) => Buffer.from([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255])
const low = (value: number, length: number) => Buffer.from(Array.from({ length }, (_, at) => (value >> (8 * at)) & 255))

const riff = (kind: string, data: Buffer) =>
  Buffer.concat([chars('RIFF'), low(data.length + 12, 4), chars(`WEBP${kind}`), low(data.length, 4), data])

/** `more`: bytes behind, so that files differ. */
export const png = (width = 2, height = 3, more = '') =>
  Buffer.concat([chars('\x89PNG\r\n\x1a\n'), u32(13), chars('IHDR'), u32(width), u32(height), chars(`\x08\x06${more}`)])

export const images: [name: string, type: string, file: Buffer][] = [
  ['PNG', 'image/png', png()],
  ['GIF', 'image/gif', Buffer.concat([chars('GIF89a'), low(2, 2), low(3, 2), chars('....')])],
  [
    'JPEG',
    'image/jpeg',
    Buffer.concat([chars('\xff\xd8\xff\xe0'), u16(4), chars('JF\xff\xc0'), u16(11), chars('\x08'), u16(3), u16(2)]),
  ],
  ['WebP, extended', 'image/webp', riff('VP8X', Buffer.concat([low(0, 4), low(1, 3), low(2, 3)]))],
  ['WebP, lossy', 'image/webp', riff('VP8 ', Buffer.concat([low(0, 6), low(2, 2), low(3, 2)]))],
  ['WebP, lossless', 'image/webp', riff('VP8L', Buffer.concat([chars('\x2f'), low(1 | (2 << 14), 4)]))],
  [
    'AVIF',
    'image/avif',
    Buffer.concat([
      u32(24),
      chars('ftypavif'),
      u32(0),
      chars('mif1avif'),
      u32(20),
      chars('ispe'),
      u32(0),
      u32(2),
      u32(3),
    ]),
  ],
]
