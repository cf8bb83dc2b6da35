/** Makes a bot of what a browser has read from other files. */
import { z } from 'zod'
import { parseBot } from '../../schema/bot/parse.ts'
import { picturesIn } from '../../schema/bot/pictures.ts'
import { takenPictures } from '../pictures/travel.ts'
import { newBotStatements } from '../bots/newBot.ts'
import { shownBot, type ShownBot } from '../bots/shown.ts'
import type { Context, Who } from '../context.ts'
import { atOnce } from '../db/db.ts'
import { Invalid } from '../errors.ts'
import { insertImport } from './keep.ts'
import { told } from './told.ts'

/** As large as a bot's file may be on the command line. */
export const MAX_IMPORT = 20 * 1024 * 1024

/** A file of Clew's own has no report, and maybe pictures. */
export const newImport = z.strictObject({
  bot: z.unknown(),
  ...told,
  report: told.report.optional(),
  pictures: z.unknown().optional(),
})

export async function takeImport(
  ctx: Context,
  who: Who,
  { bot, report, files, pictures }: z.output<typeof newImport>,
): Promise<ShownBot> {
  const read = parseBot(bot)
  if (!read.bot) throw new Invalid('not_a_bot', read.faults.slice(0, 20))
  const { row, statements } = newBotStatements(ctx, who.workspace.id, read.bot)
  const kept = report ? [insertImport(ctx, who, row.id, { report, files })] : []
  const shown = takenPictures(ctx, row.id, picturesIn({ pictures }))
  await atOnce(ctx.db, [...statements, ...kept, ...shown])
  return shownBot(row)
}
