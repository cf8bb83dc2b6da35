/** Ids of everything in a bot: short, random, safe as an object key. */

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A source of random bytes; the default is the platform's. */
export type RandomBytes = (length: number) => Uint8Array

const platformBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))

/** A new id of ten characters (about 51 bits). */
export function newId(bytes: RandomBytes = platformBytes): string {
  let id = ''
  while (id.length < 10) for (const byte of bytes(16)) if (byte < 252 && id.length < 10) id += ALPHABET[byte % 36]
  return id
}

/** Whether a string may be an id: no key that every object inherits, nothing that needs escaping. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][\w-]{0,39}$/.test(value) && !(value in {})
}

/** Whether a string may be a variable's id, which templates name: `{{order_number}}`. */
export function isVariableId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9_]{0,39}$/.test(value) && !(value in {})
}

export function isLocale(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{2,3}(-[A-Z]{2})?$/.test(value)
}

/** A variable id made from what a person called it, not yet taken by another. */
export function variableIdFrom(name: string, taken: (id: string) => boolean): string {
  const folded = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 36)
  const base = isVariableId(folded) ? folded : 'value'
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}_${n}`
    if (!taken(id)) return id
  }
}
