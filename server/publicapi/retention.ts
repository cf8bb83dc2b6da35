/** What visitors did is kept for 25 months. */
import { asc, inArray, lt } from 'drizzle-orm'
import { every } from '../clock.ts'
import type { Context } from '../context.ts'
import { tables } from '../db/db.ts'

const MONTHS = 25
const HOUR = 3600_000
/** Rows deleted at once; other writes come between. */
const CHUNK = 1_000

const { event } = tables

/** Events that came in before this are deleted. */
export function keptSince(now: number): number {
  const since = new Date(now)
  since.setUTCMonth(since.getUTCMonth() - MONTHS)
  return since.valueOf()
}

/** Deletes what is older; returns how many events. */
export async function deleteOldEvents(ctx: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const since = keptSince(ctx.clock.now())
  for (let total = 0; ;) {
    // Rows are numbered as they come in: the first hold the oldest, so a look costs the same however many there are.
    const first = ctx.db.select().from(event).orderBy(asc(event.id)).limit(CHUNK).as('first')
    const old = ctx.db.select({ id: first.id }).from(first).where(lt(first.receivedAt, since))
    const { rowsAffected } = await ctx.db.delete(event).where(inArray(event.id, old))
    total += rowsAffected
    if (rowsAffected < CHUNK) return total
  }
}

/** Looks every hour; the result stops it. */
export function keepEventsShort(ctx: Context): () => void {
  return every(ctx.clock, HOUR, () => {
    deleteOldEvents(ctx).catch((error: unknown) => ctx.log.error({ err: error }, 'old events could not be deleted'))
  })
}
