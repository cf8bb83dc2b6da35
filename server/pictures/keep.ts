/** Keeps a picture for a bot, under the hash of its bytes. */
import { createHash } from 'node:crypto'
import { eq, sum } from 'drizzle-orm'
import { findBot } from '../bots/find.ts'
import type { Context, Who } from '../context.ts'
import { atOnce, tables, type Statement } from '../db/db.ts'
import { CallerError, Conflict, TooLarge } from '../errors.ts'
import { imageIn } from './image.ts'

/** The editor makes larger ones smaller before it sends them. */
export const MAX_PICTURE = 2_000_000
/** A small file may claim a size that no phone can unpack. */
const MOST_PIXELS = 40_000_000
const MOST_BYTES_A_BOT = 200_000_000

const { picture, botPicture } = tables

export interface Checked {
  hash: string
  type: string
  data: Buffer
}

/** Bytes that are what their sender says, and small enough. Throws what is wrong. */
export function checkedPicture(data: Buffer, type: string): Checked {
  if (data.length > MAX_PICTURE) throw new TooLarge()
  const image = imageIn(data)
  if (!image || image.type !== type) throw new CallerError(415, 'not_a_picture')
  if (image.width * image.height > MOST_PIXELS) throw new CallerError(413, 'picture_too_wide')
  return { hash: createHash('sha256').update(data).digest('hex'), type, data }
}

export const pictureStatements = (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  botId: string,
  { hash, type, data }: Checked,
): Statement[] => [
  db.insert(picture).values({ hash, type, size: data.length, data, createdAt: clock.now() }).onConflictDoNothing(),
  db.insert(botPicture).values({ botId, hash }).onConflictDoNothing(),
]

/** Its address in the bot. */
export async function keepPicture(ctx: Context, who: Who, botId: string, data: Buffer, type: string): Promise<string> {
  const { id } = await findBot(ctx, who, botId)
  const checked = checkedPicture(data, type)
  const [kept] = await ctx.db
    .select({ bytes: sum(picture.size).mapWith(Number) })
    .from(botPicture)
    .innerJoin(picture, eq(picture.hash, botPicture.hash))
    .where(eq(botPicture.botId, id))
  if ((kept?.bytes ?? 0) + data.length > MOST_BYTES_A_BOT) throw new Conflict('pictures_full')
  await atOnce(ctx.db, pictureStatements(ctx, id, checked))
  return `/i/${checked.hash}`
}
