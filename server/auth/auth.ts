/** Accounts, passwords and sessions, by better-auth on our database. */
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import type { Logger } from 'pino'
import { tables, type Db } from '../db/db.ts'
import type { Env } from '../env.ts'

/** How passwords are kept. */
export interface Passwords {
  hash(password: string): Promise<string>
  verify(data: { hash: string; password: string }): Promise<boolean>
}

interface AuthParts {
  db: Db
  env: Env
  log: Logger
  /** The library's scrypt when left out. */
  passwords?: Passwords | undefined
}

export type Auth = ReturnType<typeof createAuth>

const WEEK = 7 * 24 * 3600

export function createAuth({ db, env, log, passwords }: AuthParts) {
  const secure = env.baseUrl.startsWith('https:')
  return betterAuth({
    appName: 'Clew',
    baseURL: env.baseUrl || `http://localhost:${env.port}`,
    basePath: '/api/auth',
    secret: env.secret,
    telemetry: { enabled: false },
    logger: { log: (level, message) => log[level]({ from: 'auth' }, message) },
    database: drizzleAdapter(db, {
      provider: 'sqlite',
      schema: {
        user: tables.user,
        session: tables.session,
        account: tables.account,
        verification: tables.verification,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      ...(passwords && { password: passwords }),
    },
    user: { additionalFields: { locale: { type: 'string', required: false, input: false } } },
    session: { expiresIn: 4 * WEEK, updateAge: 24 * 3600 },
    // Our own guard checks Origin and counts attempts before any of this runs.
    rateLimit: { enabled: false },
    advanced: {
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { disableIpTracking: true },
      // `__Host-` is set by name: the library's own prefix would be `__Secure-`.
      useSecureCookies: false,
      cookies: { session_token: { name: secure ? '__Host-clew' : 'clew', attributes: { secure, sameSite: 'lax' } } },
      cookiePrefix: 'clew',
    },
  })
}
