/** Turns whatever was thrown into an answer, once for all routes. */
import type { Context as HonoContext } from 'hono'
import type { Logger } from 'pino'
import { CallerError, TooLarge, TooMany } from '../errors.ts'
import { errorWords, languageOf, type ErrorCode } from '../words.ts'
import type { AppEnv } from './app.ts'

export interface ErrorBody {
  error: { code: ErrorCode; message: string; details?: unknown }
}

export function errorBody(error: unknown, acceptLanguage: string | undefined): ErrorBody {
  const code = error instanceof CallerError ? error.code : isUnavailable(error) ? 'unavailable' : 'internal'
  const details = error instanceof CallerError ? error.details : undefined
  const message = errorWords(code, languageOf(acceptLanguage))
  return { error: details === undefined ? { code, message } : { code, message, details } }
}

export function failure(log: Logger) {
  return (error: Error, c: HonoContext<AppEnv>): Response => {
    const status = error instanceof CallerError ? error.status : isUnavailable(error) ? 503 : 500
    if (status >= 500) log.error({ err: error, requestId: c.get('requestId'), path: c.req.routePath }, 'request failed')
    if (error instanceof TooMany) c.header('Retry-After', String(error.seconds))
    // What was not read of the body would be taken for the next request.
    if (error instanceof TooLarge) c.header('Connection', 'close')
    c.header('Cache-Control', 'no-store')
    return c.json(errorBody(error, c.req.header('accept-language')), status)
  }
}

/** The disk is full or read-only, or the database is still busy after many attempts. */
function isUnavailable(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string' && /^SQLITE_(FULL|BUSY|READONLY|IOERR|CANTOPEN)/.test(at.code))
      return true
  return false
}
