/** What the server's verbs work with; made once in the composition root, passed in everywhere. */
import type { Logger } from 'pino'
import type { Bot } from '../schema/bot/bot.ts'
import type { Text } from '../schema/bot/fields.ts'
import type { Auth } from './auth/auth.ts'
import type { Limits } from './auth/limits.ts'
import type { Clock } from './clock.ts'
import type { Db } from './db/db.ts'
import type { Env } from './env.ts'
import type { Moments } from './moments/moments.ts'
import type { Files } from './publicapi/files.ts'
import type { Manifests } from './publicapi/manifests.ts'
import type { Examiner } from './releases/examiner/examiner.ts'
import type { Hub } from './sync/hub.ts'

export interface Context {
  env: Env
  db: Db
  clock: Clock
  log: Logger
  auth: Auth
  limits: Limits
  /** The open documents. */
  hub: Hub
  /** What the bots were from time to time. */
  moments: Moments
  manifests: Manifests
  examiner: Examiner
  /** The built app, loader and widget. */
  files: Files
  templates: readonly Template[]
  /** False while the process is on its way out. */
  isUp(): boolean
}

/** A bot to begin from. */
export interface Template {
  id: string
  name: Text
  about: Text
  bot: Bot
}

export const roles = ['viewer', 'editor', 'admin', 'owner'] as const
export type Role = (typeof roles)[number]

export function mayAs(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed)
}

/** A signed-in person in the workspace they work in. */
export interface Who {
  sessionId: string
  user: { id: string; name: string; email: string; locale: string }
  workspace: { id: string; name: string }
  memberId: string
  role: Role
}
