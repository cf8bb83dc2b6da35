/** Keeps a picture for a bot, under the hash of its bytes. */
import { createHash } from 'node:crypto'
import { eq, sum } from 'drizzle-orm'
import { findBot } from '../bots/find.ts'
import type { Context, Who } from '../context.ts'
import { atOnce, tables } from '../db/db.ts'
import { CallerError, Conflict } from '../errors.ts'
import { imageIn } from './image.ts'

/** The editor makes larger ones smaller before it sends them. */
export const MAX_PICTURE = 2_000_000
/** A small file may claim a size that no phone can unpack. */
const MOST_PIXELS = 40_000_000
const MOST_BYTES_A_BOT = 200_000_000

const { picture, botPicture } = tables

/** Its address in the bot. */
export async function keepPicture(ctx: Context, who: Who, botId: string, bytes: Buffer, type: string): Promise<string> {
  const { id } = await findBot(ctx, who, botId)
  const image = imageIn(bytes)
  if (!image || image.type !== type) throw new CallerError(415, 'not_a_picture')
  if (image.width * image.height > MOST_PIXELS) throw new CallerError(413, 'picture_too_wide')
  const hash = createHash('sha256').update(bytes).digest('hex')
  const [kept] = await ctx.db
    .select({ bytes: sum(picture.size).mapWith(Number) })
    .from(botPicture)
    .innerJoin(picture, eq(picture.hash, botPicture.hash))
    .where(eq(botPicture.botId, id))
  if ((kept?.bytes ?? 0) + bytes.length > MOST_BYTES_A_BOT) throw new Conflict('pictures_full')
  await atOnce(ctx.db, [
    ctx.db
      .insert(picture)
      .values({ hash, type: image.type, size: bytes.length, data: bytes, createdAt: ctx.clock.now() })
      .onConflictDoNothing(),
    ctx.db.insert(botPicture).values({ botId: id, hash }).onConflictDoNothing(),
  ])
  return `/i/${hash}`
}
