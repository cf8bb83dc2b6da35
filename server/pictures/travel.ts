/** Pictures that go out with a bot's file and come in with it. */
import { eq } from 'drizzle-orm'
import { pictureHashesIn, withPictures, type Pictures } from '../../schema/bot/pictures.ts'
import type { Context } from '../context.ts'
import { tables, type Db, type Statement } from '../db/db.ts'
import { checkedPicture, pictureStatements } from './keep.ts'

const { picture } = tables

/** A bot's file with the kept pictures that it names. */
export const attachPictures = async (db: Db, file: string): Promise<string> =>
  withPictures(file, await picturesNamedIn(db, file))

/** The kept pictures that a bot's file names. */
export async function picturesNamedIn(db: Db, file: string): Promise<Pictures> {
  const pictures: Record<string, string> = {}
  // One at a time: a batch of them may be larger than a database on the network answers with.
  for (const hash of pictureHashesIn(file)) {
    const [row] = await db.select().from(picture).where(eq(picture.hash, hash))
    if (row) pictures[hash] = `data:${row.type};base64,${row.data.toString('base64')}`
  }
  return pictures
}

/** The statements that keep a file's pictures for a new bot, checked as if each had been brought alone. */
export function takenPictures(ctx: Pick<Context, 'db' | 'clock'>, botId: string, pictures: Pictures): Statement[] {
  return Object.values(pictures).flatMap((data) => {
    const [head = '', base64 = ''] = data.split(',')
    const type = head.slice('data:'.length, -';base64'.length)
    return pictureStatements(ctx, botId, checkedPicture(Buffer.from(base64, 'base64'), type))
  })
}
