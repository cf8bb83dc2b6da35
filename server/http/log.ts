/** One log line a request: never a body, never an address. */
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { newId } from '../../schema/bot/ids.ts'
import type { AppEnv } from './app.ts'

export function logRequests(log: Logger, clock: Clock): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const begun = clock.now()
    const requestId = newId()
    c.set('requestId', requestId)
    await next()
    const line = {
      requestId,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: clock.now() - begun,
    }
    if (c.res.status >= 500) log.error(line, 'request')
    else log.debug(line, 'request')
  }
}
