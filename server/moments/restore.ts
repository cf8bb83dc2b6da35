/**
 * Brings a whole bot back to how it was at a moment. This is an edit like any other: the present is kept first, everybody who has the bot open sees
 * it happen, and what somebody does offline meanwhile merges into it instead of being lost.
 */
import { and, eq } from 'drizzle-orm'
import { patchInto } from '../../schema/document/document.ts'
import { findBot } from '../bots/find.ts'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'
import { NotFound } from '../errors.ts'

export async function restoreMoment(ctx: Context, who: Who, bot: string, id: string): Promise<void> {
  const { id: botId } = await findBot(ctx, who, bot)
  const { moment } = tables
  const [found] = await ctx.db
    .select({ at: moment.at })
    .from(moment)
    .where(and(eq(moment.id, id), eq(moment.botId, botId)))
  if (!found) throw new NotFound('moment_gone')
  const then = await ctx.moments.botOf(botId, id)
  const by = { id: who.user.id, name: who.user.name }
  await ctx.hub.flush()
  const { taken: present } = await ctx.hub.take(botId, () => undefined)
  if (present.people.length > 0 || (await ctx.moments.unkept(botId)) !== undefined)
    await ctx.moments.keep(present, { is: 'editing' })
  await ctx.hub.edit(botId, (doc) => patchInto(doc, then), by)
  ctx.hub.tell(botId, { is: 'restored', by, from: found.at })
  const { taken: after } = await ctx.hub.take(botId, () => undefined)
  await ctx.moments.keep(after, { is: 'restored', from: found.at })
}
