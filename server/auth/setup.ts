/** The first owner: made once, with a link that only the console shows. */
import { eq } from 'drizzle-orm'
import { newId } from '../../schema/bot/ids.ts'
import { newBotStatements } from '../bots/newBot.ts'
import type { Context } from '../context.ts'
import { atOnce, isConstraint, tables } from '../db/db.ts'
import { inLanguage } from '../demo/inLanguage.ts'
import { Conflict, Invalid } from '../errors.ts'
import { accountStatements, type NewPerson } from './account.ts'
import { hashSecret, newSecret } from './secrets.ts'

const OWNER_LINK = 'owner-link'

export async function needsOwner(ctx: Pick<Context, 'db'>): Promise<boolean> {
  const found = await ctx.db
    .select({ id: tables.workspace.id })
    .from(tables.workspace)
    .where(eq(tables.workspace.founding, 1))
  return found.length === 0
}

/** The secret of a new owner link; earlier ones stop working. */
export async function newOwnerSecret(ctx: Pick<Context, 'db'>): Promise<string> {
  const secret = newSecret()
  const value = hashSecret(secret)
  await ctx.db
    .insert(tables.setting)
    .values({ key: OWNER_LINK, value })
    .onConflictDoUpdate({ target: tables.setting.key, set: { value } })
  return secret
}

/** Makes the owner, their workspace and one bot per template, all at once. */
export async function setUp(ctx: Context, person: NewPerson): Promise<void> {
  if (!(await needsOwner(ctx))) throw new Conflict('setup_done')
  const [kept] = await ctx.db.select().from(tables.setting).where(eq(tables.setting.key, OWNER_LINK))
  if (!kept || kept.value !== hashSecret(person.token)) throw new Invalid('link_used')
  const { userId, statements } = await accountStatements(ctx, person)
  const workspaceId = newId()
  const createdAt = ctx.clock.now()
  const name = person.locale === 'fr' ? 'Démo' : 'Demo'
  statements.push(
    ctx.db.insert(tables.workspace).values({ id: workspaceId, name, founding: 1, createdAt }),
    ctx.db.insert(tables.member).values({ id: newId(), workspaceId, userId, role: 'owner', createdAt }),
    ctx.db.delete(tables.setting).where(eq(tables.setting.key, OWNER_LINK)),
  )
  for (const template of ctx.templates) {
    const bot = inLanguage(template.bot, person.locale)
    const called = template.name[person.locale] ?? bot.name
    statements.push(...newBotStatements(ctx, workspaceId, { ...bot, name: called }).statements)
  }
  await atOnce(ctx.db, statements).catch((error: unknown) => {
    throw isConstraint(error) ? new Conflict('setup_done') : error
  })
}
