/** A bot as lists show it. */
import type { BotRow } from './newBot.ts'

const time = (at: number | null) => (at === null ? null : new Date(at).toISOString())

export type ShownBot = ReturnType<typeof shownBot>

/** `publishedAt` is when the release that visitors get was made. */
export function shownBot(row: BotRow, publishedAt: number | null = null) {
  const { id, key, name, locales } = row
  return {
    id,
    key,
    name,
    locales,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
    publishedAt: time(publishedAt),
    deletedAt: time(row.deletedAt),
  }
}
