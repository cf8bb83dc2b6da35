/** Invitations by link: the secret is shown once, expires, and makes exactly one member. */
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '../../schema/bot/ids.ts'
import type { Context, Who } from '../context.ts'
import { atOnce, isConstraint, tables } from '../db/db.ts'
import { Conflict, Invalid, NotFound } from '../errors.ts'
import { accountStatements, email, type NewPerson } from './account.ts'
import { hashSecret, newSecret } from './secrets.ts'

export const VALID_MS = 7 * 24 * 3600_000

export const newInvitation = z.strictObject({ role: z.enum(['admin', 'editor', 'viewer']), email: email.nullish() })

const { invitation } = tables
type InvitationRow = typeof invitation.$inferSelect

export const shownInvitation = ({ id, role, email, expiresAt, createdAt }: InvitationRow) => ({
  id,
  role,
  email,
  expiresAt: new Date(expiresAt).toISOString(),
  createdAt: new Date(createdAt).toISOString(),
})

const isOpen = (now: number) => and(isNull(invitation.acceptedAt), gt(invitation.expiresAt, now))

export function listInvitations(ctx: Context, who: Who): Promise<InvitationRow[]> {
  return ctx.db
    .select()
    .from(invitation)
    .where(and(eq(invitation.workspaceId, who.workspace.id), isOpen(ctx.clock.now())))
    .orderBy(desc(invitation.createdAt))
}

export async function invite(ctx: Context, who: Who, input: z.output<typeof newInvitation>) {
  const secret = newSecret()
  const createdAt = ctx.clock.now()
  const row: InvitationRow = {
    id: newId(),
    workspaceId: who.workspace.id,
    role: input.role,
    email: input.email ?? null,
    tokenHash: hashSecret(secret),
    createdBy: who.user.id,
    createdAt,
    expiresAt: createdAt + VALID_MS,
    acceptedAt: null,
  }
  await ctx.db.insert(invitation).values(row)
  return { invitation: shownInvitation(row), secret }
}

export async function revokeInvitation(ctx: Context, who: Who, id: string): Promise<void> {
  const mine = and(eq(invitation.id, id), eq(invitation.workspaceId, who.workspace.id), isNull(invitation.acceptedAt))
  const gone = await ctx.db.delete(invitation).where(mine).returning({ id: invitation.id })
  if (gone.length === 0) throw new NotFound()
}

/** The open invitation behind a link's secret. */
async function findBySecret(ctx: Context, secret: string): Promise<InvitationRow> {
  const [row] = await ctx.db
    .select()
    .from(invitation)
    .where(and(eq(invitation.tokenHash, hashSecret(secret)), isOpen(ctx.clock.now())))
  if (!row) throw new NotFound('link_used')
  return row
}

export async function lookAtInvitation(ctx: Context, secret: string) {
  const { workspaceId, role, email } = await findBySecret(ctx, secret)
  const [found] = await ctx.db.select().from(tables.workspace).where(eq(tables.workspace.id, workspaceId))
  return { workspace: found?.name ?? '', role, email }
}

/** Of several who accept at once, one gets in: the member's row names the invitation, and only one may. */
export async function acceptInvitation(ctx: Context, person: NewPerson): Promise<void> {
  const row = await findBySecret(ctx, person.token)
  if (row.email && row.email !== person.email) throw new Invalid('email_differs')
  const taken = await ctx.db.select({ id: tables.user.id }).from(tables.user).where(eq(tables.user.email, person.email))
  if (taken.length > 0) throw new Conflict('email_taken')
  const { userId, statements } = await accountStatements(ctx, person)
  const createdAt = ctx.clock.now()
  const { workspaceId, role } = row
  statements.push(
    ctx.db.insert(tables.member).values({ id: newId(), workspaceId, userId, role, createdAt, invitationId: row.id }),
    ctx.db.update(invitation).set({ acceptedAt: createdAt }).where(eq(invitation.id, row.id)),
  )
  await atOnce(ctx.db, statements).catch((error: unknown) => {
    throw isConstraint(error) ? new NotFound('link_used') : error
  })
}
