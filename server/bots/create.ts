/** Makes a bot, blank or from a template. */
import { z } from 'zod'
import { locale } from '../auth/account.ts'
import type { Context, Who } from '../context.ts'
import { atOnce } from '../db/db.ts'
import { inLanguage } from '../demo/inLanguage.ts'
import { NotFound } from '../errors.ts'
import { blankBot } from './blank.ts'
import { newBotStatements } from './newBot.ts'
import { shownBot, type ShownBot } from './shown.ts'

export const botName = z.string().trim().min(1).max(120)

export const newBot = z.strictObject({ name: botName, template: z.string().max(60).optional(), locale })

export async function createBot(ctx: Context, who: Who, input: z.output<typeof newBot>): Promise<ShownBot> {
  const template = ctx.templates.find(({ id }) => id === input.template)
  if (input.template !== undefined && !template) throw new NotFound()
  const content = template
    ? { ...inLanguage(template.bot, input.locale), name: input.name }
    : blankBot(input.name, input.locale)
  const { row, statements } = newBotStatements(ctx, who.workspace.id, content)
  await atOnce(ctx.db, statements)
  return shownBot(row)
}
