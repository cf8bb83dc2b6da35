/** The rooms that are compared, each as it is shipped: how a socket gets into one. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import pino from 'pino'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { systemClock } from '../../../server/clock.ts'
import { openDb, tables } from '../../../server/db/db.ts'
import { Moments } from '../../../server/moments/moments.ts'
import { Hub } from '../../../server/sync/hub.ts'
import { DbStore } from '../../../server/sync/store/dbStore.ts'
import { packUpdates, snapshotRows } from '../../../server/sync/store/rows.ts'

export interface Rooms {
  join(socket: WebSocket, request: IncomingMessage, bot: string): void
  /** Makes a bot with a past. */
  make?(bot: string, past: { state: Uint8Array; log: readonly Uint8Array[] }): Promise<void>
}

type Make = (folder: string, bots: readonly string[], seed: Uint8Array) => Promise<Rooms>

async function clew(folder: string, bots: readonly string[], seed: Uint8Array): Promise<Rooms> {
  const { db } = await openDb({ url: `file:${join(folder, 'clew.db')}`, root: process.cwd() })
  await db.insert(tables.workspace).values({ id: 'w', name: 'W', createdAt: 0 }).onConflictDoNothing()
  const make: Required<Rooms>['make'] = async (id, { state, log }) => {
    const row = { id, key: id, workspaceId: 'w', name: id, locales: ['en'], createdAt: 0, updatedAt: 0 }
    await db.batch([
      db.insert(tables.bot).values(row).onConflictDoNothing(),
      db
        .insert(tables.botSnapshot)
        .values(snapshotRows(id, 0, state))
        .onConflictDoNothing(),
    ])
    const rows = log.map((update, at) => ({ botId: id, seq: at + 1, data: Buffer.from(packUpdates([update])) }))
    if (rows.length > 0) await db.insert(tables.botUpdate).values(rows)
  }
  for (const id of bots) await make(id, { state: seed, log: [] })
  const hub = new Hub({
    store: new DbStore(db),
    history: new Moments(db, systemClock),
    rights: async (people) => people.map(() => 'write' as const),
    clock: systemClock,
    log: pino({ level: 'silent' }),
  })
  const person = { sessionId: 's', userId: 'u', name: 'Ana', workspaceId: 'w', canWrite: true }
  return {
    join: (socket, _request, bot) => hub.join(socket, bot, person),
    make,
  }
}

/** Stores the whole document in a file, when its own debounce says so. */
async function hocuspocus(folder: string, _bots: readonly string[], seed: Uint8Array): Promise<Rooms> {
  const { Hocuspocus } = await import('@hocuspocus/server')
  const fileOf = (bot: string) => join(folder, `${bot}.bin`)
  const rooms = new Hocuspocus({
    quiet: true,
    onLoadDocument: async ({ document, documentName }) => {
      const file = fileOf(documentName)
      Y.applyUpdate(document, existsSync(file) ? readFileSync(file) : seed)
    },
    onStoreDocument: async ({ document, documentName }) => {
      const file = openSync(fileOf(documentName), 'w')
      writeSync(file, Y.encodeStateAsUpdate(document))
      fsyncSync(file)
      closeSync(file)
    },
  })
  return { join: (socket, request) => rooms.handleConnection(socket, request) }
}

/** Stores nothing. */
async function yWebsocket(_folder: string, _bots: readonly string[], seed: Uint8Array): Promise<Rooms> {
  const { docs, getYDoc, setupWSConnection } = await import('@y/websocket-server/utils')
  return {
    join(socket, request, bot) {
      if (!docs.has(bot)) Y.applyUpdate(getYDoc(bot), seed)
      setupWSConnection(socket, request, { docName: bot })
    },
  }
}

export const roomMakers = { clew, hocuspocus, 'y-websocket': yWebsocket } satisfies Record<string, Make>
export type RoomName = keyof typeof roomMakers
export const roomNames = Object.keys(roomMakers) as RoomName[]
