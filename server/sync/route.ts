/** The way into a room: an upgrade under the session cookie. What a person can do about is said with a close code, since a browser can't read a refused handshake. */
import { upgradeWebSocket } from '@hono/node-server'
import type { WebSocket } from 'ws'
import { mayAs, type Context, type Who } from '../context.ts'
import { routes } from '../http/app.ts'
import { findBot } from '../bots/find.ts'
import { CallerError } from '../errors.ts'
import type { Person } from './room/connection.ts'

const TERMINATE_MS = 1_000

export const syncRoutes = (ctx: Context) =>
  routes().get(
    '/sync/:bot',
    upgradeWebSocket(async (c) => {
      const botId = c.req.param('bot') ?? ''
      const entrance = await lookUp(ctx, botId, c.get('who'))
      return {
        onOpen(_event, { raw }) {
          const socket = raw as unknown as WebSocket
          if (typeof entrance === 'object') return ctx.hub.join(socket, botId, entrance)
          socket.on('error', () => socket.terminate())
          socket.close(entrance, 'refused')
          ctx.clock.after(TERMINATE_MS, () => socket.terminate())
        },
      }
    }),
  )

async function lookUp(ctx: Context, botId: string, who: Who | undefined): Promise<Person | number> {
  if (!who) return 4401
  try {
    await findBot(ctx, who, botId)
  } catch (error) {
    if (error instanceof CallerError) return 4404
    throw error
  }
  const { sessionId, user, workspace, role } = who
  return {
    sessionId,
    userId: user.id,
    name: user.name,
    workspaceId: workspace.id,
    canWrite: mayAs(role, 'editor'),
  }
}
