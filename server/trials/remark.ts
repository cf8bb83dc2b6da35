/** A tester's remark: it becomes a comment of the bot, where the team talks already. */
import { and, eq, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Bot } from '../../schema/bot/bot.ts'
import { MAIN_FLOW } from '../../schema/bot/constants.ts'
import { addComment, readBot } from '../../schema/document/document.ts'
import type { Context } from '../context.ts'
import { tables } from '../db/db.ts'
import { Conflict } from '../errors.ts'
import type { Trial } from './trials.ts'

/** In bytes. */
export const LARGEST = 16_000
/** By one link. */
export const MOST_REMARKS = 200

/** Signs that no text should have: NUL, and halves of characters. */
const clean = (words: string) => words.replace(/\0|\p{Cs}/gu, '').trim()
const words = (most: number) => z.string().max(most).transform(clean)

export const newRemark = z.strictObject({
  /** What said the words: a step, an entry, or '' for what the bot says by itself. */
  step: words(40),
  entry: words(40),
  /** The bot's words. */
  quote: words(300),
  text: words(1_000).pipe(z.string().min(1)),
  name: words(60),
})

const { trial } = tables

export async function leaveRemark(
  ctx: Context,
  { id, botId }: Trial,
  remark: z.output<typeof newRemark>,
): Promise<void> {
  const counted = await ctx.db
    .update(trial)
    .set({ remarks: sql`${trial.remarks} + 1` })
    .where(and(eq(trial.id, id), lt(trial.remarks, MOST_REMARKS)))
    .returning({ id: trial.id })
  if (counted.length === 0) throw new Conflict('trial_full')
  const at = new Date(ctx.clock.now()).toISOString()
  const { quote, text, name } = remark
  await ctx.hub.edit(botId, (doc) =>
    addComment(doc, {
      ...placeOf(remark, readBot(doc)),
      quote: quote.replace(/\s+/g, ' '),
      text,
      name,
      at,
      tester: true,
    }),
  )
}

/** What is gone meanwhile, and what the bot says by itself, is remarked on where the conversation begins. */
function placeOf(
  { step, entry }: z.output<typeof newRemark>,
  { flows, entries }: Bot,
): { step: string; entry: string } {
  const steps = flows.flatMap((flow) => flow.steps)
  if (entry && entries.some(({ id }) => id === entry)) return { step: '', entry }
  if (step && steps.some(({ id }) => id === step)) return { step, entry: '' }
  const start = flows.find(({ id }) => id === MAIN_FLOW)?.steps.find(({ kind }) => kind === 'start')
  return { step: start?.id ?? steps[0]?.id ?? '', entry: '' }
}
