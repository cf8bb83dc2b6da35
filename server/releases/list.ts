/** The releases of a bot, newest first. */
import { desc, eq } from 'drizzle-orm'
import { findBot } from '../bots/find.ts'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'

const { release, user } = tables

export type ShownRelease = Awaited<ReturnType<typeof listReleases>>[number]

export async function listReleases(ctx: Context, who: Who, botId: string) {
  const { currentRelease } = await findBot(ctx, who, botId)
  const rows = await ctx.db
    .select({
      id: release.id,
      number: release.number,
      createdAt: release.createdAt,
      createdBy: release.createdBy,
      name: user.name,
      note: release.note,
    })
    .from(release)
    .leftJoin(user, eq(user.id, release.createdBy))
    .where(eq(release.botId, botId))
    .orderBy(desc(release.number))
    .limit(500)
  return rows.map(({ id, number, createdAt, createdBy, name, note }) => ({
    id,
    number,
    createdAt: new Date(createdAt).toISOString(),
    by: { id: createdBy, name: name ?? '' },
    note,
    current: id === currentRelease,
  }))
}
