/** What a release keeps of a bot: the bot itself, its specs, what the manifest tells. */
import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Bot } from '../../schema/bot/bot.ts'
import { formatBot } from '../../schema/bot/json.ts'
import type { CompiledBot } from '../../schema/compile/compile.ts'
import { releasedIn } from '../pictures/use.ts'
import { tables, type Db, type Statement } from '../db/db.ts'
import type { Face } from '../db/schema.ts'

export interface Release {
  id: string
  botId: string
  createdAt: number
  createdBy: string
  note: string
}

export const hashSpec = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The statements that keep a release; it is current when `switchedTo` it. */
export function freeze(db: Db, release: Release, bot: Bot, { specs, map }: CompiledBot): Statement[] {
  const texts = Object.entries(specs).map(([locale, spec]) => [locale, JSON.stringify(spec)] as const)
  return [
    ...releasedIn(
      db,
      texts.map(([, text]) => text),
    ),
    ...texts.map(([, text]) =>
      db
        .insert(tables.spec)
        .values({ hash: hashSpec(text), body: text })
        .onConflictDoNothing(),
    ),
    db.insert(tables.release).values({
      ...release,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from "release" where bot_id = ${release.botId})`,
      specs: Object.fromEntries(texts.map(([locale, text]) => [locale, hashSpec(text)])),
      face: faceOf(bot),
      // What the team says of its draft is no part of what it publishes.
      bot: formatBot({ ...bot, comments: [] }),
      map: JSON.stringify(map),
    }),
  ]
}

export const switchedTo = (db: Db, { id, botId }: Release): Statement =>
  db.update(tables.bot).set({ currentRelease: id }).where(eq(tables.bot.id, botId))

/** What the manifest tells of a bot. */
export function faceOf({ locales, settings }: Bot): Face {
  return {
    default: locales[0] ?? 'en',
    titles: settings.title,
    accent: /^#[0-9a-f]{6}$/i.test(settings.accent) ? settings.accent : '#4f46e5',
    theme: { mode: settings.mode, radius: settings.radius, font: settings.font },
    origins: listed(settings.origins),
    triggers: settings.triggers
      .filter(({ text }) => Object.values(text).some((words) => words.trim()))
      .map(({ text, pages, languages, ...trigger }) => ({
        ...trigger,
        text: Object.fromEntries(Object.entries(text).map(([locale, words]) => [locale, words.trim()])),
        pages: listed(pages),
        languages: listed(languages),
      })),
  }
}

/** Set apart by spaces, commas or lines. */
const listed = (words: string) => words.split(/[\s,]+/).filter(Boolean)
