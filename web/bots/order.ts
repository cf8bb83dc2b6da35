/** Finding and ordering bots in a list. */

export const orders = ['changed', 'name', 'created'] as const
export type Order = (typeof orders)[number]

interface Listed {
  name: string
  createdAt: string
  updatedAt: string
}

/** Letters without accents or case, so that "élan" is found by "ELAN". */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** The bots whose name has every word of the query, in the order asked for. */
export function findBots<T extends Listed>(bots: readonly T[], query: string, order: Order): T[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  const found = bots.filter(({ name }) => words.every((word) => folded(name).includes(word)))
  const newest = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0)
  const byName = (a: T, b: T) => a.name.localeCompare(b.name, undefined, { numeric: true, sensitivity: 'base' })
  return found.sort(
    {
      changed: (a: T, b: T) => newest(a.updatedAt, b.updatedAt) || byName(a, b),
      name: byName,
      created: (a: T, b: T) => newest(a.createdAt, b.createdAt) || byName(a, b),
    }[order],
  )
}
