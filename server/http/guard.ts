/** Stands before every route: is it in the access table, does the request come from our own pages, may this person? */
import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { access } from '../access.ts'
import { findWho } from '../auth/session.ts'
import { mayAs, type Context } from '../context.ts'
import { Forbidden, NotFound, NotSignedIn } from '../errors.ts'
import type { AppEnv } from './app.ts'
import { isOwnOrigin, isUnsafe } from './origin.ts'

/** For routes under the session cookie. */
export function guard(ctx: Context): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
    // The app's one page answers to everything; it must not lend its access to others.
    const route = matchedRoutes(c).find((matched) => matched.method === method && matched.path !== '/*')
    const needed = route && access[`${method} ${route.path}`]
    if (!needed) throw new NotFound()
    if ((isUnsafe(method) || needed === 'socket') && !isOwnOrigin(c.req.raw.headers, ctx.env))
      throw new Forbidden('foreign_origin')
    if (needed !== 'anyone') {
      const who = await findWho(ctx, c.req.raw.headers, (cookie) => c.header('Set-Cookie', cookie, { append: true }))
      if (who) c.set('who', who)
      if (needed !== 'socket') {
        if (!who) throw new NotSignedIn()
        if (!mayAs(who.role, needed)) throw new Forbidden()
      }
    }
    c.header('Cache-Control', 'no-store')
    c.header('X-Content-Type-Options', 'nosniff')
    await next()
  }
}
