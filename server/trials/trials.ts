/** Links by which people without an account try a bot's draft: the secret is shown once, and kept as a hash. */
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { newId } from '../../schema/bot/ids.ts'
import { hashSecret, newSecret } from '../auth/secrets.ts'
import { findBot } from '../bots/find.ts'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'
import { Conflict, NotFound } from '../errors.ts'

export const VALID_MS = 30 * 24 * 3600_000
const MOST_OPEN = 20

const { trial, user, bot } = tables

export type Trial = typeof trial.$inferSelect

const shownTrial = ({ id, createdAt, expiresAt, remarks }: Trial, by: string) => ({
  id,
  by,
  createdAt: new Date(createdAt).toISOString(),
  expiresAt: new Date(expiresAt).toISOString(),
  remarks,
})

/** The open ones, latest first. */
export async function listTrials(ctx: Context, who: Who, id: string) {
  const { id: botId } = await findBot(ctx, who, id)
  const rows = await ctx.db
    .select({ row: trial, by: user.name })
    .from(trial)
    .leftJoin(user, eq(user.id, trial.createdBy))
    .where(and(eq(trial.botId, botId), isNull(trial.stoppedAt), gt(trial.expiresAt, ctx.clock.now())))
    .orderBy(desc(trial.createdAt), desc(trial.id))
  return rows.map(({ row, by }) => shownTrial(row, by ?? ''))
}

export async function makeTrial(ctx: Context, who: Who, id: string) {
  const open = await listTrials(ctx, who, id)
  if (open.length >= MOST_OPEN) throw new Conflict('trials_many')
  const secret = newSecret()
  const createdAt = ctx.clock.now()
  const row: Trial = {
    id: newId(),
    botId: id,
    tokenHash: hashSecret(secret),
    createdBy: who.user.id,
    createdAt,
    expiresAt: createdAt + VALID_MS,
    stoppedAt: null,
    remarks: 0,
  }
  await ctx.db.insert(trial).values(row)
  return { trial: shownTrial(row, who.user.name), secret }
}

export async function stopTrial(ctx: Context, who: Who, id: string, trialId: string): Promise<void> {
  const { id: botId } = await findBot(ctx, who, id)
  const stopped = await ctx.db
    .update(trial)
    .set({ stoppedAt: ctx.clock.now() })
    .where(and(eq(trial.id, trialId), eq(trial.botId, botId), isNull(trial.stoppedAt)))
    .returning({ id: trial.id })
  if (stopped.length === 0) throw new NotFound()
}

/** The open trial behind a link's secret. Throws NotFound with the reason. */
export async function openTrial(ctx: Context, secret: string): Promise<Trial> {
  const [found] = await ctx.db
    .select({ row: trial, deletedAt: bot.deletedAt })
    .from(trial)
    .innerJoin(bot, eq(bot.id, trial.botId))
    .where(eq(trial.tokenHash, hashSecret(secret)))
  if (!found) throw new NotFound('trial_unknown')
  if (found.row.stoppedAt !== null || found.deletedAt !== null) throw new NotFound('trial_stopped')
  if (found.row.expiresAt <= ctx.clock.now()) throw new NotFound('trial_expired')
  return found.row
}
