/** Moments by the days on which they were, in the time of whoever looks. */

export interface Day<T> {
  /** Year, month and day as one word. */
  key: string
  /** A time within the day. */
  at: string
  moments: T[]
}

export function keyOfDay(at: string | number): string {
  const date = new Date(at)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** In the order in which they come. */
export function byDay<T extends { at: string }>(moments: readonly T[]): Day<T>[] {
  const days = new Map<string, Day<T>>()
  for (const moment of moments) {
    const key = keyOfDay(moment.at)
    const day = days.get(key)
    if (day) day.moments.push(moment)
    else days.set(key, { key, at: moment.at, moments: [moment] })
  }
  return [...days.values()]
}

/** How many midnights lie between a day and now. */
export function daysAgo(at: string | number, now = Date.now()): number {
  const midnight = (time: string | number) => new Date(time).setHours(12, 0, 0, 0)
  return Math.round((midnight(now) - midnight(at)) / (24 * 3600_000))
}
