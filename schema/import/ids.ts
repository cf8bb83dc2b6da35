/** Ids made from what they stand for, so that the same file gives the same bot each time. */
import { isId } from '../bot/ids.ts'

/** Ten characters; `taken` asks for another one. */
export function idFrom(name: string, taken: (id: string) => boolean): string {
  for (let turn = 0; ; turn++) {
    const id = digest(turn === 0 ? name : `${name}\n${turn}`)
    if (isId(id) && !taken(id)) return id
  }
}

/** Ten characters that stand for words: two 32-bit sums over them, mixed (cyrb53). */
export function digest(name: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  const sum = 4294967296 * (2097151 & two) + (one >>> 0)
  return sum.toString(36).padStart(10, '0').slice(-10)
}
