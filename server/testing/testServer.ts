/** A real server on a free port with a data folder of its own, for tests. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../../schema/bot/ids.ts'
import { hashSecret, newSecret } from '../auth/secrets.ts'
import type { Clock } from '../clock.ts'
import type { Template } from '../context.ts'
import { tables } from '../db/db.ts'
import { readEnv } from '../env.ts'
import { startServer, type Parts, type Running } from '../start.ts'
import type { Timings } from '../sync/hub.ts'
import { Visitor } from './visitor.ts'

export interface TestServer extends Running {
  url: string
  dataDir: string
  /** Somebody with a browser and no session, or with somebody else's. */
  visitor(like?: Visitor): Visitor
  /** Signs in the first owner, making them when there is none. */
  owner(): Promise<Visitor>
  /** A new member of the owner's workspace. */
  member(role: 'admin' | 'editor' | 'viewer'): Promise<Visitor>
  /** The admin of another workspace. */
  foreigner(): Promise<Visitor>
}

export interface TestServerOptions {
  templates?: readonly Template[]
  clock?: Clock
  timings?: Partial<Timings>
  /** A folder that stays when the server stops. */
  dataDir?: string
  variables?: Record<string, string>
}

/** Keeps passwords without the work that a real one takes; main.test.ts goes through the real way. */
const cheapPasswords: Parts['passwords'] = {
  hash: async (password) => `cheap:${hashSecret(password)}`,
  verify: async ({ hash, password }) => hash === `cheap:${hashSecret(password)}`,
}

export const ownerCredentials = { email: 'owner@example.org', password: 'a long enough password' }

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { templates = [], clock, timings, variables } = options
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'clew-test-'))
  const env = readEnv({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', TRUSTED_PROXIES: '127.0.0.1', ...variables })
  const running = await startServer({
    env,
    templates,
    passwords: cheapPasswords,
    ...(clock && { clock }),
    ...(timings && { timings }),
  })
  const url = `http://127.0.0.1:${running.port}`
  const visitor = (like?: Visitor) => new Visitor(url, like)
  let members = 0
  let secret = running.ownerSecret

  const owner = async () => {
    const person = visitor()
    if (secret) await person.post('/api/setup', { token: secret, name: 'Olive', locale: 'en', ...ownerCredentials })
    else await person.post('/api/auth/sign-in/email', ownerCredentials)
    secret = undefined
    return person
  }
  return {
    ...running,
    url,
    dataDir,
    visitor,
    owner,
    async member(role) {
      const { body } = await (await owner()).post('/api/invitations', { role })
      const token = new URL((body as { url: string }).url).searchParams.get('token')
      const person = visitor()
      const email = `${role}${++members}@example.org`
      const password = 'another long password'
      await person.post('/api/invitations/accept', { token, name: `${role} ${members}`, email, password, locale: 'en' })
      return person
    },
    async foreigner() {
      const { db, clock } = running.ctx
      const [workspaceId, token, createdAt] = [newId(), newSecret(), clock.now()]
      await db.insert(tables.workspace).values({ id: workspaceId, name: 'Elsewhere', createdAt })
      await db.insert(tables.invitation).values({
        id: newId(),
        workspaceId,
        role: 'admin',
        tokenHash: hashSecret(token),
        createdBy: '',
        createdAt,
        expiresAt: createdAt + 60_000,
      })
      const person = visitor()
      const email = `${workspaceId}@example.org`
      await person.post('/api/invitations/accept', {
        token,
        name: 'Fay',
        email,
        password: 'yet another password',
        locale: 'en',
      })
      return person
    },
    async stop() {
      await running.stop()
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
