/** Publishing: read the document, check, compile, freeze, switch. Visitors see nothing until the one batch at the end is on disk. */
import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Bot } from '../../schema/bot/bot.ts'
import { newId } from '../../schema/bot/ids.ts'
import { formatBot } from '../../schema/bot/json.ts'
import { compileBot } from '../../schema/compile/compile.ts'
import { readBot } from '../../schema/document/document.ts'
import { check, type Problem } from '../../schema/problems/check.ts'
import { findBot } from '../bots/find.ts'
import type { Context, Who } from '../context.ts'
import { atOnce, tables, type Statement } from '../db/db.ts'
import type { Face } from '../db/schema.ts'
import { Conflict } from '../errors.ts'
import { listReleases, type ShownRelease } from './list.ts'

export const newRelease = z.strictObject({ note: z.string().trim().max(500).default('') })

export type Stage = 'read' | 'check' | 'compile' | 'freeze' | 'switch'
export type Progress = { stage: Stage; done: boolean }
export type Published = { release: ShownRelease } | { problems: Problem[] }

export const hashSpec = (text: string): string => createHash('sha256').update(text).digest('hex')

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
    const bot = await during('read', () => ctx.hub.read(id, readBot))
    const problems = await during('check', () => check(bot))
    if (problems.some(({ severity }) => severity === 'error')) return { problems }
    const { specs, map } = await during('compile', () => compileBot(bot))
    const releaseId = newId()
    const statements = await during('freeze', () => {
      const texts = Object.entries(specs).map(([locale, spec]) => [locale, JSON.stringify(spec)] as const)
      return frozen(ctx, who, { id, releaseId, note, bot, map: JSON.stringify(map), texts })
    })
    await during('switch', () => atOnce(ctx.db, statements))
    ctx.manifests.forget(row.key)
    const release = (await listReleases(ctx, who, id)).find((listed) => listed.id === releaseId)
    if (!release) throw new Conflict('publishing')
    return { release }
  } finally {
    busy.delete(id)
  }
}

interface Frozen {
  id: string
  releaseId: string
  note: string
  bot: Bot
  map: string
  texts: (readonly [locale: string, text: string])[]
}

/** The statements that keep a release and make it the current one. */
function frozen(ctx: Context, who: Who, { id, releaseId, note, bot, map, texts }: Frozen): Statement[] {
  const specs = Object.fromEntries(texts.map(([locale, text]) => [locale, hashSpec(text)]))
  const next = sql<number>`(select coalesce(max(number), 0) + 1 from "release" where bot_id = ${id})`
  return [
    ...texts.map(([, text]) =>
      ctx.db
        .insert(tables.spec)
        .values({ hash: hashSpec(text), body: text })
        .onConflictDoNothing(),
    ),
    ctx.db.insert(tables.release).values({
      id: releaseId,
      botId: id,
      number: next,
      createdAt: ctx.clock.now(),
      createdBy: who.user.id,
      note,
      specs,
      face: faceOf(bot),
      bot: formatBot(bot),
      map,
    }),
    ctx.db.update(tables.bot).set({ currentRelease: releaseId }).where(eq(tables.bot.id, id)),
  ]
}

function faceOf({ locales, settings }: Bot): Face {
  return {
    default: locales[0] ?? 'en',
    titles: settings.title,
    accent: /^#[0-9a-f]{6}$/i.test(settings.accent) ? settings.accent : '#4f46e5',
    origins: settings.origins.split(/\s+/).filter(Boolean),
  }
}
