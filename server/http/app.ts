/** The types that every route shares. */
import { Hono, type Context as HonoContext } from 'hono'
import type { Who } from '../context.ts'
import { NotSignedIn } from '../errors.ts'

export interface AppEnv {
  Variables: {
    /** Set when somebody is signed in. */
    who?: Who
    requestId: string
  }
}

export const routes = () => new Hono<AppEnv>()

/** The person behind a request to a route that needs one. */
export function whoIs(c: HonoContext<AppEnv>): Who {
  const who = c.get('who')
  if (!who) throw new NotSignedIn()
  return who
}
