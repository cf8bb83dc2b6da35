/** A release that an earlier server compiled is made anew from the bot that it froze: the widget of this server can't read its specs, and websites must go on working. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '../../schema/bot/ids.ts'
import { parseBot } from '../../schema/bot/parse.ts'
import { SPEC_VERSION } from '../../schema/spec/spec.ts'
import type { Context } from '../context.ts'
import { atOnce, tables, type Db } from '../db/db.ts'
import { freeze } from './freeze.ts'

const { bot, release, spec, user } = tables

/** Whether any of these specs is of another version than this server compiles. */
export async function areOutdated(db: Db, hashes: string[]): Promise<boolean> {
  const version = sql<number>`json_extract(${spec.body}, '$.clew')`
  const found = await db.select({ version }).from(spec).where(inArray(spec.hash, hashes))
  return found.some(({ version }) => version !== SPEC_VERSION)
}

/** The old release stays as it is, with its specs, for the conversations that were told of it. Throws when the frozen bot can't be read. */
export async function renew(
  { db, clock, examiner }: Pick<Context, 'db' | 'clock' | 'examiner'>,
  id: string,
): Promise<void> {
  const [old] = await db
    .select({
      botId: release.botId,
      number: release.number,
      createdBy: release.createdBy,
      file: release.bot,
      locale: user.locale,
    })
    .from(release)
    .leftJoin(user, eq(user.id, release.createdBy))
    .where(eq(release.id, id))
  if (!old) return
  const { botId, number, createdBy, file, locale } = old
  const { bot: frozen, faults } = parseBot(JSON.parse(file))
  if (!frozen) throw new Error(`The bot of release ${id} can’t be read: ${JSON.stringify(faults)}`)
  const note =
    locale === 'fr'
      ? `Version ${number}, adaptée à la mise à jour de Clew`
      : `Release ${number}, adapted to Clew’s update`
  const made = { id: newId(), botId, createdAt: clock.now(), createdBy, note }
  const compiled = await examiner.compile(frozen)
  await atOnce(db, [
    ...freeze(db, made, frozen, compiled),
    // Whatever was published meanwhile stays.
    db
      .update(bot)
      .set({ currentRelease: made.id })
      .where(and(eq(bot.id, botId), eq(bot.currentRelease, id))),
  ])
}
