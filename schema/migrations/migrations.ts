/** Brings the file of an older bot to today's format, one numbered step after the other. */
import { BOT_FORMAT } from '../bot/constants.ts'
import { datesBeforeAndAfter } from './2-dates-before-and-after.ts'

/** A bot file as it was read, of any shape. Own keys only may be trusted to be there. */
export type Raw = Record<string, unknown>

/** Changes a copy of a file of the format before into one of its own. Whatever it doesn't know it leaves for the reader to refuse. */
export type Migration = (bot: Raw) => void

/** The first leads to format 2. */
export const migrations: readonly Migration[] = [datesBeforeAndAfter]

/** Today's form of a file; files of no known format, or of a newer one, come back as they are. */
export function migrated(bot: Raw): Raw {
  const { clew } = bot
  if (!Number.isInteger(clew) || (clew as number) < 1 || (clew as number) >= BOT_FORMAT) return bot
  const copy = structuredClone(bot)
  for (const migrate of migrations.slice((clew as number) - 1)) migrate(copy)
  copy.clew = BOT_FORMAT
  return copy
}

/** The records in a list of a file; none where there is no list. */
export const recordsIn = (list: unknown): Raw[] =>
  Array.isArray(list) ? list.filter((item): item is Raw => typeof item === 'object' && item !== null) : []
