/** Finds a bot of one's own workspace; anything else doesn't exist for the caller. */
import { and, eq } from 'drizzle-orm'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'
import { Conflict, NotFound } from '../errors.ts'
import type { BotRow } from './newBot.ts'

/** With `inBin`, one that was deleted is found too. */
export async function findBot(ctx: Context, who: Who, id: string, inBin?: 'inBin'): Promise<BotRow> {
  const { bot } = tables
  const [row] = await ctx.db
    .select()
    .from(bot)
    .where(and(eq(bot.id, id), eq(bot.workspaceId, who.workspace.id)))
  if (!row) throw new NotFound()
  if (row.deletedAt !== null && !inBin) throw new Conflict('in_bin')
  return row
}
