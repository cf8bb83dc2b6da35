/** The bot as it was when a release was made. */
import { and, eq } from 'drizzle-orm'
import { findBot } from '../bots/find.ts'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'
import { NotFound } from '../errors.ts'
import { attachPictures } from '../pictures/travel.ts'

/** Its name and its file. */
export async function exportRelease(
  ctx: Context,
  who: Who,
  botId: string,
  releaseId: string,
): Promise<{ name: string; text: string }> {
  const { name } = await findBot(ctx, who, botId)
  const { release } = tables
  const [found] = await ctx.db
    .select({ text: release.bot, number: release.number })
    .from(release)
    .where(and(eq(release.id, releaseId), eq(release.botId, botId)))
  if (!found) throw new NotFound()
  return { name: `${name} ${found.number}`, text: await attachPictures(ctx.db, found.text) }
}
