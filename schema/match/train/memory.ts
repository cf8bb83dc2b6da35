/** What was worked out lately, so that compiling after each edit does not train again what stayed as it was. */

/** Remembers the last `most` results by their key. The results must never be changed. */
export function remembering<T>(most: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>()
  return (key, make) => {
    const found = kept.has(key) ? (kept.get(key) as T) : make()
    kept.delete(key)
    kept.set(key, found)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return found
  }
}
