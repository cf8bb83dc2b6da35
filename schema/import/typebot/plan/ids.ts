/** Ids made from what stands in the file, so that reading it again gives the same ones. */

export class Ids {
  readonly #taken = new Set<string>()

  /** One for what these words name; another one each time. */
  of(...parts: readonly (string | number)[]): string {
    const name = parts.join('\n')
    for (let n = 0; ; n++) {
      const id = hash(n === 0 ? name : `${name}\n${n}`)
      if (this.#taken.has(id)) continue
      this.#taken.add(id)
      return id
    }
  }
}

/** A letter and nine characters: two independent hashes of 32 bits, cut to what fits. */
function hash(words: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 't' + ((b >>> 0) * 0x4000 + ((a >>> 0) & 0x3fff)).toString(36).padStart(9, '0').slice(-9)
}
