/** Keeps the present as a moment because somebody asks: to find it again, or before something great. */
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { findBot } from '../bots/find.ts'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'
import { NotFound } from '../errors.ts'
import { shownMoment, type ShownMoment } from './list.ts'
import { momentName } from './name.ts'

export const askedMoment = momentName.partial().extend({ before: z.literal('import').optional() })

export async function askMoment(
  ctx: Context,
  who: Who,
  bot: string,
  { name, before }: z.output<typeof askedMoment>,
): Promise<ShownMoment> {
  const { id: botId } = await findBot(ctx, who, bot)
  const { taken } = await ctx.hub.take(botId, () => undefined)
  const id = await ctx.moments.keep(taken, { is: before ?? 'asked' }, name)
  const [row] = await ctx.db.select().from(tables.moment).where(eq(tables.moment.id, id))
  if (!row) throw new NotFound('moment_gone')
  return shownMoment(row)
}
