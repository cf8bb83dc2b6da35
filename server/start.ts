/** Puts the server together and starts it. Reads as a table of contents. */
import { serve, type ServerType } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { WebSocketServer } from 'ws'
import { createApp } from './app.ts'
import { createAuth, type Passwords } from './auth/auth.ts'
import { createLimits } from './auth/limits.ts'
import { needsOwner, newOwnerSecret } from './auth/setup.ts'
import { keepBinShort } from './bots/purge.ts'
import { systemClock, type Clock } from './clock.ts'
import type { Context, Template } from './context.ts'
import { openDb } from './db/db.ts'
import { lockDataDir } from './db/lock.ts'
import type { Env } from './env.ts'
import { Moments } from './moments/moments.ts'
import { readFiles } from './publicapi/files.ts'
import { Examiner } from './releases/examiner/examiner.ts'
import { keepLoader } from './publicapi/pinned.ts'
import { Manifests } from './publicapi/manifests.ts'
import { keepEventsShort } from './publicapi/retention.ts'
import { DbStore } from './sync/store/dbStore.ts'
import { Hub, type Timings } from './sync/hub.ts'
import { rightsReader } from './sync/rights.ts'

export interface Parts {
  env: Env
  templates: readonly Template[]
  clock?: Clock
  timings?: Partial<Timings>
  /** How passwords are kept; tests have a cheap way. */
  passwords?: Passwords
}

export interface Running {
  ctx: Context
  port: number
  /** The secret of the owner link, while there is no owner. */
  ownerSecret: string | undefined
  /** Finishes what is under way, writes everything, closes everything. */
  stop(): Promise<void>
}

/** The largest message a socket may send: what somebody did on a bot while offline. */
const MAX_FRAME = 4 << 20
const DRAIN_MS = 8_000

export async function startServer({
  env,
  templates,
  clock = systemClock,
  timings,
  passwords,
}: Parts): Promise<Running> {
  const log = pino({ level: env.logLevel })
  const unlock = await lockDataDir(env.dataDir)
  const { db, close: closeDb } = await openDb({
    url: env.databaseUrl,
    authToken: env.databaseToken,
    root: env.root,
    onbusy: (attempt) => log.warn({ attempt }, 'the database is busy'),
  }).catch((error: unknown) => {
    unlock()
    throw error
  })
  const files = readFiles(env.root)
  await keepLoader(db, clock, files.loader)
  const moments = new Moments(db, clock)
  const hub = new Hub({
    store: new DbStore(db),
    history: moments,
    rights: rightsReader(db, clock),
    clock,
    log,
    timings,
  })
  const examiner = new Examiner()
  let up = true
  const ctx: Context = {
    env,
    db,
    clock,
    log,
    auth: createAuth({ db, env, log, passwords }),
    limits: createLimits(env.trustedProxies),
    hub,
    moments,
    manifests: new Manifests({ db, files, clock, examiner }),
    examiner,
    files,
    templates,
    isUp: () => up,
  }
  const timers = [keepBinShort(ctx), keepEventsShort(ctx)]
  const release = async () => {
    for (const stop of timers) stop()
    await hub.close()
    await examiner.close()
    closeDb()
    unlock()
  }
  const server = await listen(ctx).catch(async (error: unknown) => {
    await release()
    throw error
  })
  return {
    ctx,
    port: (server.address() as AddressInfo).port,
    ownerSecret: (await needsOwner(ctx)) ? await newOwnerSecret(ctx) : undefined,
    async stop() {
      up = false
      const closed = new Promise<void>((done) => server.close(() => done()))
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      await hub.flush()
      hub.dismissAll()
      await Promise.race([closed, new Promise<void>((done) => clock.after(DRAIN_MS, done))])
      if ('closeAllConnections' in server) server.closeAllConnections()
      await release()
    },
  }
}

function listen(ctx: Context): Promise<ServerType> {
  const { fetch } = createApp(ctx)
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME,
    perMessageDeflate: false,
    clientTracking: false,
  })
  return new Promise((listening, fail) => {
    const server = serve({ fetch, port: ctx.env.port, hostname: ctx.env.host, websocket: { server: sockets } })
    server.once('error', fail)
    server.once('listening', () => {
      server.off('error', fail)
      listening(server)
    })
  })
}
