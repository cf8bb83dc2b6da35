/** Who is in the workspace, and as what. */
import { and, asc, eq, ne, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Context, Role, Who } from '../context.ts'
import { tables, type Db } from '../db/db.ts'
import { Conflict, Forbidden, NotFound } from '../errors.ts'

const { member, user, session } = tables

export function listMembers(ctx: Context, who: Who) {
  return ctx.db
    .select({ id: member.id, userId: user.id, name: user.name, email: user.email, role: member.role })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(eq(member.workspaceId, who.workspace.id))
    .orderBy(asc(member.createdAt))
}

/** A member that this person may change: only owners change owners. */
async function findMember(ctx: Context, who: Who, id: string) {
  const [found] = await ctx.db
    .select()
    .from(member)
    .where(and(eq(member.id, id), eq(member.workspaceId, who.workspace.id)))
  if (!found) throw new NotFound()
  if (found.role === 'owner' && who.role !== 'owner') throw new Forbidden()
  return found
}

/** True in SQL unless the member is the last owner of the workspace; decided inside the write, so two who leave at once can't both. */
function isNotLastOwner(db: Db, id: string, workspaceId: string) {
  const other = alias(member, 'other')
  const owners = db
    .select({ id: other.id })
    .from(other)
    .where(and(eq(other.workspaceId, workspaceId), eq(other.role, 'owner'), ne(other.id, id)))
  const self = alias(member, 'self')
  const selfOwner = db
    .select({ id: self.id })
    .from(self)
    .where(and(eq(self.id, id), eq(self.role, 'owner'), notExists(owners)))
  return notExists(selfOwner)
}

export async function changeRole(ctx: Context, who: Who, id: string, role: Role): Promise<void> {
  const found = await findMember(ctx, who, id)
  if (role === 'owner' && who.role !== 'owner') throw new Forbidden()
  const allowed = role === 'owner' ? undefined : isNotLastOwner(ctx.db, id, found.workspaceId)
  const changed = await ctx.db
    .update(member)
    .set({ role })
    .where(and(eq(member.id, id), allowed))
    .returning({ id: member.id })
  if (changed.length === 0) throw new Conflict('last_owner')
}

/** Takes somebody out and ends their sessions. */
export async function removeMember(ctx: Context, who: Who, id: string): Promise<void> {
  const found = await findMember(ctx, who, id)
  const gone = await ctx.db
    .delete(member)
    .where(and(eq(member.id, id), isNotLastOwner(ctx.db, id, found.workspaceId)))
    .returning({ id: member.id })
  if (gone.length === 0) throw new Conflict('last_owner')
  await ctx.db.delete(session).where(eq(session.userId, found.userId))
}
