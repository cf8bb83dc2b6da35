/** Order by fractional index: an item's place among its siblings is a string that sorts between its neighbours', so two people can insert and move at once. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

const VALID = /^[A-Za-z][0-9A-Za-z]{0,120}$/

/** The key to sort by; what is no key sorts first. */
export function orderOf(value: unknown): string {
  return typeof value === 'string' && VALID.test(value) ? value : ''
}

/** Sorts by order key, ties by id, so that every replica agrees. */
export function compareOrder(a: readonly [id: string, order: string], b: readonly [id: string, order: string]): number {
  return a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0
}

/**
 * A key for a new item at `index` among siblings with these keys (sorted). Among siblings with equal keys it lands behind them all.
 * Returns undefined when the keys leave no room or are damaged: then the whole list needs new ones (`orderKeys`).
 */
export function orderAt(siblings: readonly string[], index: number): string | undefined {
  const low = index > 0 ? siblings[index - 1] : undefined
  const high = siblings.slice(Math.max(index, 0)).find((key) => low === undefined || key > low)
  try {
    return generateKeyBetween(low ?? null, high ?? null)
  } catch {
    return undefined
  }
}

/** Fresh keys for a whole list. */
export function orderKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}
