/** Pictures that travel in a bot's file, beside the bot itself. */

/** Data addresses by the SHA-256 of the bytes in them. */
export type Pictures = Readonly<Record<string, string>>

const HASH = /^[\da-f]{64}$/
const DATA = /^data:image\/[a-z]+;base64,[A-Za-z\d+/]+={0,2}$/

/** The hashes of the kept pictures that a text names. */
export const pictureHashesIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(/\/i\/([\da-f]{64})/g), ([, hash = '']) => hash)),
]

/** Those in the value of a bot's file; what is no picture is left out. */
export function picturesIn(file: unknown): Pictures {
  const all = typeof file === 'object' && file !== null && 'pictures' in file ? file.pictures : undefined
  if (typeof all !== 'object' || all === null) return {}
  return Object.fromEntries(
    Object.entries(all).filter(
      (pair): pair is [string, string] => HASH.test(pair[0]) && typeof pair[1] === 'string' && DATA.test(pair[1]),
    ),
  )
}

/** A bot's file with pictures behind the bot, one a line. */
export function withPictures(file: string, pictures: Pictures): string {
  const all = Object.entries(pictures).sort(([a], [b]) => (a < b ? -1 : 1))
  if (all.length === 0) return file
  const lines = all.map(([hash, data]) => `    ${JSON.stringify(hash)}: ${JSON.stringify(data)}`)
  return `${file.replace(/\s*\}\s*$/, '')},\n  "pictures": {\n${lines.join(',\n')}\n  }\n}\n`
}
