/** Makes an older release the one that visitors get. */
import { and, eq } from 'drizzle-orm'
import { findBot } from '../bots/find.ts'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'
import { NotFound } from '../errors.ts'

export async function bringBack(ctx: Context, who: Who, botId: string, releaseId: string): Promise<void> {
  const { key } = await findBot(ctx, who, botId)
  const { release, bot } = tables
  const found = await ctx.db
    .select({ id: release.id })
    .from(release)
    .where(and(eq(release.id, releaseId), eq(release.botId, botId)))
  if (found.length === 0) throw new NotFound()
  await ctx.db.update(bot).set({ currentRelease: releaseId }).where(eq(bot.id, botId))
  ctx.manifests.forget(key)
}
