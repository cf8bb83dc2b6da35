/** The moments of a bot as the screens list them, latest first. */
import { and, desc, eq, lt, or } from 'drizzle-orm'
import { findBot } from '../bots/find.ts'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'
import { Invalid } from '../errors.ts'

const { moment } = tables

const PAGE = 50

export type ShownMoment = Awaited<ReturnType<typeof listMoments>>['moments'][number]

type Row = typeof moment.$inferSelect

export function shownMoment({ id, at, people, occasion, name }: Row) {
  return { id, at: new Date(at).toISOString(), people, occasion, name }
}

/** One page; `next` leads to the page after it, and is null on the last. */
export async function listMoments(ctx: Context, who: Who, bot: string, cursor = '') {
  const { id: botId } = await findBot(ctx, who, bot)
  const [, at, id] = /^(\d{1,16})-([A-Za-z0-9_-]{1,64})$/.exec(cursor) ?? []
  if (cursor && !id) throw new Invalid()
  const time = Number(at)
  const older = id ? or(lt(moment.at, time), and(eq(moment.at, time), lt(moment.id, id))) : undefined
  const rows = await ctx.db
    .select()
    .from(moment)
    .where(and(eq(moment.botId, botId), older))
    .orderBy(desc(moment.at), desc(moment.id))
    .limit(PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return { moments: shown.map(shownMoment), next: rows.length > PAGE && last ? `${last.at}-${last.id}` : null }
}
