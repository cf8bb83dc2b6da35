/** Renames a bot: in its document, so that everybody who has it open sees it, and in the list. */
import { eq } from 'drizzle-orm'
import { setName } from '../../schema/document/document.ts'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'
import { findBot } from './find.ts'
import { showBot } from './list.ts'
import type { ShownBot } from './shown.ts'

export async function renameBot(ctx: Context, who: Who, id: string, name: string): Promise<ShownBot> {
  await findBot(ctx, who, id)
  await ctx.hub.edit(id, (doc) => setName(doc, name), { id: who.user.id, name: who.user.name })
  await ctx.db.update(tables.bot).set({ name, updatedAt: ctx.clock.now() }).where(eq(tables.bot.id, id))
  return showBot(ctx, who, id)
}
