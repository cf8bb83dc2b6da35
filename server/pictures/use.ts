/** Which bots use which pictures, and what goes when none does. */
import { and, eq, inArray, notExists } from 'drizzle-orm'
import { pictureHashesIn } from '../../schema/bot/pictures.ts'
import { atOnce, tables, type Db, type Statement } from '../db/db.ts'
import { DbStore } from '../sync/store/dbStore.ts'

const { bot, botPicture, picture } = tables

/** A copy uses the pictures of the bot that it was made of. */
export async function alsoUsedBy(db: Db, copy: string, of: string): Promise<Statement[]> {
  const used = await db.select({ hash: botPicture.hash }).from(botPicture).where(eq(botPicture.botId, of))
  return used.length > 0 ? [db.insert(botPicture).values(used.map(({ hash }) => ({ botId: copy, hash })))] : []
}

/** What is online stays for good, as the specs do: visitors may still hold them. */
export function releasedIn(db: Db, texts: readonly string[]): Statement[] {
  const hashes = [...new Set(texts.flatMap(pictureHashesIn))]
  return hashes.length > 0 ? [db.update(picture).set({ released: true }).where(inArray(picture.hash, hashes))] : []
}

/** Deletes what no bot uses and no release showed; returns how many. Steps are also pasted from bot to bot, which nobody tells the server, so the documents have the last word. */
export async function sweepPictures(db: Db): Promise<number> {
  const uses = db.select({ hash: botPicture.hash }).from(botPicture).where(eq(botPicture.hash, picture.hash))
  const unclaimed = await db
    .select({ hash: picture.hash })
    .from(picture)
    .where(and(eq(picture.released, false), notExists(uses)))
  if (unclaimed.length === 0) return 0
  const found = await usesOf(
    db,
    unclaimed.map(({ hash }) => hash),
  )
  const gone = unclaimed.map(({ hash }) => hash).filter((hash) => !found.has(hash))
  await atOnce(db, [
    ...[...found].map(([hash, botId]) => db.insert(botPicture).values({ botId, hash }).onConflictDoNothing()),
    ...(gone.length > 0 ? [db.delete(picture).where(inArray(picture.hash, gone))] : []),
  ])
  return gone.length
}

/** For each picture that a document names, a bot that has it. A hash stands in an update as it is. */
async function usesOf(db: Db, hashes: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const store = new DbStore(db)
  for (const { id } of await db.select({ id: bot.id }).from(bot)) {
    const updates = (await store.load(id))?.updates.map((update) => Buffer.from(update)) ?? []
    for (const hash of hashes) if (updates.some((update) => update.includes(hash))) found.set(hash, id)
  }
  return found
}
