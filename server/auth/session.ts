/** Who is behind a request. */
import { asc, eq } from 'drizzle-orm'
import type { Context, Who } from '../context.ts'
import { tables } from '../db/db.ts'

/** The signed-in person in the workspace they joined first; undefined without a living session or any workspace. `keep` takes cookies that prolong the session. */
export async function findWho(
  ctx: Context,
  headers: Headers,
  keep: (cookie: string) => void,
): Promise<Who | undefined> {
  if (!headers.get('cookie')?.includes('clew')) return undefined
  const session = await ctx.auth.api.getSession({ headers, query: { disableCookieCache: true }, returnHeaders: true })
  const found = session.response
  if (!found) return undefined
  session.headers.getSetCookie().forEach(keep)
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
