/** The reports that are kept with a bot. */
import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '../../schema/bot/ids.ts'
import { findBot } from '../bots/find.ts'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'
import { NotFound } from '../errors.ts'
import { told } from './told.ts'

const { botImport, user } = tables

export const keptImport = z.strictObject(told)
/** The positions of the items that are ticked off. */
export const doneItems = z.strictObject({ done: z.array(z.number().int().min(0)).max(50_000) })

export const insertImport = (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  who: Who,
  botId: string,
  { report, files }: z.output<typeof keptImport>,
) =>
  db
    .insert(botImport)
    .values({ id: newId(), botId, createdAt: clock.now(), createdBy: who.user.id, files, report, done: [] })

export async function keepImport(ctx: Context, who: Who, bot: string, input: z.output<typeof keptImport>) {
  const { id } = await findBot(ctx, who, bot)
  await insertImport(ctx, who, id, input)
  return listImports(ctx, who, id)
}

/** The latest first. */
export async function listImports(ctx: Context, who: Who, bot: string) {
  const { id } = await findBot(ctx, who, bot)
  const rows = await ctx.db
    .select({ kept: botImport, by: user.name })
    .from(botImport)
    .leftJoin(user, eq(user.id, botImport.createdBy))
    .where(eq(botImport.botId, id))
    .orderBy(desc(botImport.createdAt))
    .limit(100)
  return rows.map(({ kept, by }) => ({
    id: kept.id,
    createdAt: new Date(kept.createdAt).toISOString(),
    by: by ?? '',
    files: kept.files,
    report: kept.report,
    done: kept.done,
  }))
}

export async function tickOff(ctx: Context, who: Who, bot: string, kept: string, done: readonly number[]) {
  const { id } = await findBot(ctx, who, bot)
  const changed = await ctx.db
    .update(botImport)
    .set({ done: [...new Set(done)].sort((a, b) => a - b) })
    .where(and(eq(botImport.id, kept), eq(botImport.botId, id)))
    .returning({ done: botImport.done })
  const [row] = changed
  if (!row) throw new NotFound()
  return row.done
}
