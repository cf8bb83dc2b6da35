/** Reads values of a foreign file: what isn't there or isn't of its type is nothing, and only own properties count. */

export type Raw = Readonly<Record<string, unknown>>

const NOTHING: Raw = Object.freeze({})

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const fieldOf = (raw: Raw, key: string): unknown => (Object.hasOwn(raw, key) ? raw[key] : undefined)

export const recordIn = (raw: Raw, ...path: string[]): Raw =>
  path.reduce<Raw>((part, key) => {
    const value = fieldOf(part, key)
    return isRaw(value) ? value : NOTHING
  }, raw)

export function listIn(raw: Raw, key: string): readonly unknown[] {
  const value = fieldOf(raw, key)
  return Array.isArray(value) ? value : []
}

export const recordsIn = (raw: Raw, key: string): Raw[] => listIn(raw, key).filter(isRaw)

export const textsIn = (raw: Raw, key: string): string[] => listIn(raw, key).map(words).filter(Boolean)

/** A number is words too. */
export const textIn = (raw: Raw, key: string): string => words(fieldOf(raw, key))

export function numberIn(raw: Raw, key: string): number | undefined {
  const value = fieldOf(raw, key)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

export function flagIn(raw: Raw, key: string): boolean | undefined {
  const value = fieldOf(raw, key)
  return typeof value === 'boolean' ? value : undefined
}

const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function words(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' ? value.replace(HALF, '\ufffd') : ''
}

/** Every text within a value, in order; the value is no deeper than a file may be. */
export function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [words(value)]
  if (Array.isArray(value)) return value.flatMap(textsWithin)
  return isRaw(value) ? Object.values(value).flatMap(textsWithin) : []
}

/** Those that somebody wrote or chose: no ids. */
export function readableWithin(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(readableWithin)
  if (!isRaw(value)) return textsWithin(value)
  return Object.entries(value).flatMap(([key, one]) => (/^id$|Ids?$/.test(key) ? [] : readableWithin(one)))
}
