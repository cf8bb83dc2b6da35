/** Puts a bot into the bin: it can't be opened or visited any more, and comes back whole within 30 days. */
import { eq } from 'drizzle-orm'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'
import { findBot } from './find.ts'

export async function deleteBot(ctx: Context, who: Who, id: string): Promise<void> {
  const { key } = await findBot(ctx, who, id)
  await ctx.db.update(tables.bot).set({ deletedAt: ctx.clock.now() }).where(eq(tables.bot.id, id))
  ctx.manifests.forget(key)
  ctx.hub.expel(id, 4404, 'deleted')
}
