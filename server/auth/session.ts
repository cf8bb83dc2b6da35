/** Who is behind a request. */
import { asc, eq } from 'drizzle-orm'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'

/** The signed-in person in the workspace they joined first; undefined without a living session or any workspace. */
export async function findWho(ctx: Context, headers: Headers): Promise<Who | undefined> {
  if (!headers.get('cookie')?.includes('clew')) return undefined
  const found = await ctx.auth.api.getSession({ headers, query: { disableCookieCache: true } })
  if (!found) return undefined
  const { member, workspace } = tables
  const [row] = await ctx.db
    .select({ memberId: member.id, role: member.role, id: workspace.id, name: workspace.name })
    .from(member)
    .innerJoin(workspace, eq(workspace.id, member.workspaceId))
    .where(eq(member.userId, found.user.id))
    .orderBy(asc(member.createdAt))
    .limit(1)
  if (!row) return undefined
  const { id, name, email, locale } = found.user
  return {
    sessionId: found.session.id,
    user: { id, name, email, locale: locale ?? 'en' },
    workspace: { id: row.id, name: row.name },
    memberId: row.memberId,
    role: row.role,
  }
}
