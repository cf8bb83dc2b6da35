/** Takes a bot out of the bin. */
import { eq } from 'drizzle-orm'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'
import { Conflict } from '../errors.ts'
import { findBot } from './find.ts'
import { showBot } from './list.ts'
import type { ShownBot } from './shown.ts'

export async function restoreBot(ctx: Context, who: Who, id: string): Promise<ShownBot> {
  const { key, deletedAt } = await findBot(ctx, who, id, 'inBin')
  if (deletedAt === null) throw new Conflict('not_in_bin')
  await ctx.db.update(tables.bot).set({ deletedAt: null }).where(eq(tables.bot.id, id))
  ctx.manifests.forget(key)
  return showBot(ctx, who, id)
}
