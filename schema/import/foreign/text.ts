/** Reads a file's bytes as text when nothing says how it was written. */

/** Marks at the beginning of a file that name its encoding. */
const marks: [encoding: string, ...bytes: number[]][] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
]

/** UTF-8 and UTF-16 by their mark, else UTF-8 where it reads as such, else Windows-1252, as Excel writes it; undefined for what is no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [encoding] = marks.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? []
  if (encoding) return new TextDecoder(encoding).decode(bytes)
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return windowsText(bytes)
  }
}

/** What 0x80 to 0x9f mean; `TextDecoder` gets these wrong in some versions of Node. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const windowsText = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter)
