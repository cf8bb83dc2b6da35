/** What those who are connected may do now. */
import { and, gt, inArray, isNull } from 'drizzle-orm'
import type { Clock } from '../clock.ts'
import { mayAs } from '../context.ts'
import { tables, type Db } from '../db/db.ts'
import type { Person } from './room/connection.ts'

/** `write`, `read`, or the code to close with. */
export type Right = 'write' | 'read' | 4401 | 4403 | 4404

export type RightsReader = (people: readonly (Person & { botId: string })[]) => Promise<Right[]>

const unique = (values: string[]) => [...new Set(values)]

export function rightsReader(db: Db, clock: Clock): RightsReader {
  const { session, member, bot } = tables
  return async (people) => {
    const [sessions, members, bots] = await db.batch([
      db
        .select({ id: session.id })
        .from(session)
        .where(
          and(
            inArray(session.id, unique(people.map((p) => p.sessionId))),
            gt(session.expiresAt, new Date(clock.now())),
          ),
        ),
      db
        .select({ userId: member.userId, workspaceId: member.workspaceId, role: member.role })
        .from(member)
        .where(inArray(member.userId, unique(people.map((p) => p.userId)))),
      db
        .select({ id: bot.id, workspaceId: bot.workspaceId })
        .from(bot)
        .where(and(inArray(bot.id, unique(people.map((p) => p.botId))), isNull(bot.deletedAt))),
    ])
    const living = new Set(sessions.map(({ id }) => id))
    const roles = new Map(members.map(({ userId, workspaceId, role }) => [`${workspaceId}/${userId}`, role]))
    const homes = new Map(bots.map(({ id, workspaceId }) => [id, workspaceId]))
    return people.map(({ sessionId, userId, workspaceId, botId }) => {
      if (!living.has(sessionId)) return 4401
      const role = roles.get(`${workspaceId}/${userId}`)
      if (!role) return 4403
      if (homes.get(botId) !== workspaceId) return 4404
      return mayAs(role, 'editor') ? 'write' : 'read'
    })
  }
}
