/** The bots of a workspace, those that were worked on last first. */
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'
import { findBot } from './find.ts'
import { shownBot, type ShownBot } from './shown.ts'

const { bot, release } = tables

export async function listBots(ctx: Context, who: Who, inBin: boolean): Promise<ShownBot[]> {
  const rows = await ctx.db
    .select({ bot, publishedAt: release.createdAt })
    .from(bot)
    .leftJoin(release, eq(release.id, bot.currentRelease))
    .where(and(eq(bot.workspaceId, who.workspace.id), inBin ? isNotNull(bot.deletedAt) : isNull(bot.deletedAt)))
    .orderBy(desc(bot.updatedAt), desc(bot.id))
  return rows.map((row) => shownBot(row.bot, row.publishedAt))
}

export async function showBot(ctx: Context, who: Who, id: string): Promise<ShownBot> {
  const row = await findBot(ctx, who, id, 'inBin')
  const [current] = row.currentRelease
    ? await ctx.db.select({ at: release.createdAt }).from(release).where(eq(release.id, row.currentRelease))
    : []
  return shownBot(row, current?.at ?? null)
}
