/** What visitors' browsers tell about conversations: checked strictly, stored in batches, without an address. */
import { z } from 'zod'
import { eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { tables } from '../db/db.ts'
import { Forbidden, Invalid, NotFound } from '../errors.ts'

const CONVERSATION = /^[\w-]{8,64}$/

const value = z.union([z.string().max(500), z.number(), z.boolean(), z.null()])

const data = z
  .record(z.string().regex(/^[a-z][A-Za-z]{0,30}$/), value)
  .refine((record) => Object.keys(record).length <= 20, 'too many values')

export const eventKinds = [
  'open',
  'start',
  'step',
  'answer',
  'matched',
  'missed',
  'human',
  'rating',
  'outcome',
  'error',
] as const

export const eventBatch = z.strictObject({
  /** The bot's public key. */
  bot: z.string().min(1).max(40),
  /** The release of the manifest. */
  release: z.string().min(1).max(40),
  /** A random name of the conversation, made by the browser. */
  conversation: z.string().regex(CONVERSATION),
  events: z
    .array(z.strictObject({ kind: z.enum(eventKinds), at: z.number().int().min(0).max(1e14), data: data.optional() }))
    .min(1)
    .max(200),
})

/** Whether a page may embed a bot: any may, unless the author listed origins. */
export function mayEmbed(origins: readonly string[], origin: string | undefined): boolean {
  return origins.length === 0 || (origin !== undefined && origins.includes(origin))
}

/** Returns how many events were stored. */
export async function storeEvents(
  ctx: Context,
  batch: z.output<typeof eventBatch>,
  origin: string | undefined,
): Promise<number> {
  const { origins } = await ctx.manifests.get(batch.bot)
  if (!mayEmbed(origins, origin)) throw new Forbidden('foreign_origin')
  const [bot] = await ctx.db.select({ id: tables.bot.id }).from(tables.bot).where(eq(tables.bot.key, batch.bot))
  if (!bot) throw new NotFound()
  const { release, conversation } = batch
  const receivedAt = ctx.clock.now()
  const rows = batch.events.map(({ kind, at, data }) => ({
    botId: bot.id,
    release,
    conversation,
    kind,
    at,
    receivedAt,
    data: data ?? {},
  }))
  await ctx.db.insert(tables.event).values(rows)
  return rows.length
}

/** Beacons come as plain text, so that the browser needs no permission first. */
export function parseBatch(parsed: unknown): z.output<typeof eventBatch> {
  const batch = eventBatch.safeParse(parsed)
  if (!batch.success)
    throw new Invalid(
      'invalid',
      batch.error.issues.slice(0, 5).map(({ path, message }) => ({ path: path.join('.'), message })),
    )
  return batch.data
}

/** Deletes all that was told of a conversation; its random name, which only its visitor's browser knows, is the right to do so. */
export async function eraseConversation({ db }: Context, conversation: string): Promise<void> {
  if (!CONVERSATION.test(conversation)) throw new NotFound()
  await db.delete(tables.event).where(eq(tables.event.conversation, conversation))
}
