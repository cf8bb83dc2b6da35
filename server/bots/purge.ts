/** Ends what has been in the bin for 30 days. */
import { inArray, lt } from 'drizzle-orm'
import { every } from '../clock.ts'
import type { Context } from '../context.ts'
import { tables } from '../db/db.ts'
import { sweepPictures } from '../pictures/use.ts'

export const BIN_MS = 30 * 24 * 3600_000
const HOUR = 3600_000

/** Deletes for good; returns how many bots. */
export async function purgeBin(ctx: Pick<Context, 'db' | 'clock' | 'hub'>): Promise<number> {
  const old = await ctx.db
    .select({ id: tables.bot.id })
    .from(tables.bot)
    .where(lt(tables.bot.deletedAt, ctx.clock.now() - BIN_MS))
    .limit(100)
  const ids = old.map(({ id }) => id)
  for (const id of ids) ctx.hub.expel(id, 4404, 'deleted')
  if (ids.length === 0) return 0
  await ctx.db.delete(tables.bot).where(inArray(tables.bot.id, ids))
  await sweepPictures(ctx.db)
  return ids.length
}

/** Looks every hour; the result stops it. */
export function keepBinShort(ctx: Context): () => void {
  return every(ctx.clock, HOUR, () => {
    purgeBin(ctx).catch((error: unknown) => ctx.log.error({ err: error }, 'the bin could not be emptied'))
  })
}
