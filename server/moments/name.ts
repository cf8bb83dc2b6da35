/** Gives a moment a name, by which it is found again and for which it stays; '' takes the name away. */
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { findBot } from '../bots/find.ts'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'
import { NotFound } from '../errors.ts'
import { shownMoment, type ShownMoment } from './list.ts'

export const momentName = z.strictObject({ name: z.string().trim().max(120) })

export async function nameMoment(ctx: Context, who: Who, bot: string, id: string, name: string): Promise<ShownMoment> {
  const { id: botId } = await findBot(ctx, who, bot)
  const { moment } = tables
  const [row] = await ctx.db
    .update(moment)
    .set({ name })
    .where(and(eq(moment.id, id), eq(moment.botId, botId)))
    .returning()
  if (!row) throw new NotFound('moment_gone')
  return shownMoment(row)
}
