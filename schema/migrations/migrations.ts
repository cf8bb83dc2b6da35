/** Brings the file of an older bot to today's format, one numbered step after the other. */
import { BOT_FORMAT } from '../bot/constants.ts'
import { datesBeforeAndAfter } from './2-dates-before-and-after.ts'
import type { Migration, Raw } from './raw.ts'

/** The first leads to format 2. */
export const migrations: readonly Migration[] = [datesBeforeAndAfter]

/** Today's form of a file; files of no known format, or of a newer one, come back as they are. */
export function migrated(bot: Raw): Raw {
  const { clew } = bot
  if (!Number.isInteger(clew) || (clew as number) < 1 || (clew as number) >= BOT_FORMAT) return bot
  const copy = copyOf(bot, 0) as Raw
  for (const migrate of migrations.slice((clew as number) - 1)) migrate(copy)
  copy.clew = BOT_FORMAT
  return copy
}

/** No migration reaches deeper. */
const DEEPEST = 16

/** A copy as deep as migrations go; own keys stay own keys, whatever they are called. */
function copyOf(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return value
  if (Array.isArray(value)) return value.map((item) => copyOf(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item, depth + 1)]))
}
