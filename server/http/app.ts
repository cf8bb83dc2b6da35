/** The types that every route shares. */
import { Hono, type Context as HonoContext } from 'hono'
import type { Who } from '../context.ts'
import { NotSignedIn } from '../errors.ts'

export interface AppEnv {
  Variables: {
    /** Set when somebody is signed in. */
    who?: Who
    requestId: string
    /** The bytes of a body that is a file, and what the sender calls them. */
    sent: { data: Buffer; type: string }
  }
}

export const routes = () => new Hono<AppEnv>()

/** The person behind a request to a route that needs one. */
export function whoIs(c: HonoContext<AppEnv>): Who {
  const who = c.get('who')
  if (!who) throw new NotSignedIn()
  return who
}
