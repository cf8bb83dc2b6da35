/** Publishing: read the document, check it and play its samples, compile, freeze, switch. Visitors see nothing until the one batch at the end is on disk. */
import { z } from 'zod'
import { newId } from '../../schema/bot/ids.ts'
import { readBot } from '../../schema/document/document.ts'
import { hasErrors, type Problem } from '../../schema/problems/check.ts'
import { findBot } from '../bots/find.ts'
import type { Context, Who } from '../context.ts'
import { atOnce } from '../db/db.ts'
import { Conflict } from '../errors.ts'
import type { Taken } from '../sync/room/room.ts'
import { freeze, switchedTo } from './freeze.ts'
import { listReleases, type ShownRelease } from './list.ts'

export const newRelease = z.strictObject({ note: z.string().trim().max(500).default('') })

export type Stage = 'read' | 'check' | 'compile' | 'freeze' | 'switch'
export type Progress = { stage: Stage; done: boolean }
export type Published = { release: ShownRelease } | { problems: Problem[] }

/** Bots that are being published now. */
const busy = new Set<string>()

/** `tell` hears of each stage as it begins and ends. */
export async function publish(
  ctx: Context,
  who: Who,
  id: string,
  note: string,
  tell: (progress: Progress) => Promise<void>,
): Promise<Published> {
  const row = await findBot(ctx, who, id)
  if (busy.has(id)) throw new Conflict('publishing')
  busy.add(id)
  try {
    const during = async <T>(stage: Stage, work: () => T | Promise<T>): Promise<T> => {
      await tell({ stage, done: false })
      const result = await work()
      await tell({ stage, done: true })
      return result
    }
    const { read: bot, taken } = await during('read', () => ctx.hub.take(id, readBot))
    const today = new Date(ctx.clock.now()).toISOString().slice(0, 10)
    const examined = await during('check', () => ctx.examiner.examine(bot, today))
    if (hasErrors(examined.problems)) return { problems: examined.problems }
    const compiled = await during('compile', () => examined.compiled ?? ctx.examiner.compile(bot))
    const made = { id: newId(), botId: id, createdAt: ctx.clock.now(), createdBy: who.user.id, note }
    const statements = await during('freeze', () => freeze(ctx.db, made, bot, compiled))
    await during('switch', () => atOnce(ctx.db, [...statements, switchedTo(ctx.db, made)]))
    ctx.manifests.forget(row.key)
    const release = (await listReleases(ctx, who, id)).find((listed) => listed.id === made.id)
    if (!release) throw new Conflict('publishing')
    await keepPublished(ctx, release, taken)
    return { release }
  } finally {
    busy.delete(id)
  }
}

/** What is online is online, also when the history fails. */
async function keepPublished(ctx: Context, { number, note }: ShownRelease, taken: Taken): Promise<void> {
  try {
    await ctx.moments.keep(taken, { is: 'published', number, note })
  } catch (error) {
    ctx.log.error({ err: error, bot: taken.botId }, 'the moment of a publication could not be kept')
  }
}
