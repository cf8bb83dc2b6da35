/** Reads the environment; nothing else does, except for the language of the terminal. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export interface Env {
  port: number
  host: string
  /** The address that people and websites see, without a slash at its end; '' when the server is only reached directly. */
  baseUrl: string
  dataDir: string
  /** `file:…` or `libsql://…` */
  databaseUrl: string
  databaseToken: string | undefined
  /** Signs session cookies. */
  secret: string
  /** Addresses of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[]
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** The folder that holds `build`, `server/db/migrations` and `package.json`. */
  root: string
}

const given = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4173),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: z
    .url({ protocol: /^https?$/ })
    .or(z.literal(''))
    .default(''),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.string().optional(),
  DATABASE_TOKEN: z.string().optional(),
  SESSION_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  TRUSTED_PROXIES: z.string().default(''),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** Variables that don't fit. */
export class WrongEnvironment extends Error {
  readonly faults: string
  constructor(faults: string) {
    super(`The environment is not right: ${faults}`)
    this.faults = faults
  }
}

/** Throws `WrongEnvironment`. */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const parsed = given.safeParse(variables)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new WrongEnvironment(wrong.join('; '))
  }
  const values = parsed.data
  const root = projectRoot(dirname(fileURLToPath(import.meta.url)))
  const dataDir = resolve(root, values.DATA_DIR)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return {
    port: values.PORT,
    host: values.HOST,
    baseUrl: values.BASE_URL.replace(/\/+$/, ''),
    dataDir,
    databaseUrl: values.DATABASE_URL || `file:${join(dataDir, 'clew.db')}`,
    databaseToken: values.DATABASE_TOKEN,
    secret: values.SESSION_SECRET ?? keptSecret(join(dataDir, 'session-secret')),
    trustedProxies: values.TRUSTED_PROXIES.split(/[\s,]+/).filter(Boolean),
    logLevel: values.LOG_LEVEL,
    root,
  }
}

/** The nearest folder above that has a package.json; the bundled server lies deeper than its source. */
function projectRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('The folder of Clew was not found: no package.json above the server.')
  return projectRoot(above)
}

function keptSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}
