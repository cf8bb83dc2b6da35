/** A hub behind a bare WebSocket server on loopback: no sign-in, and a clock that tests move. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { WebSocket, WebSocketServer, type ClientOptions } from 'ws'
import * as Y from 'yjs'
import { writeBotInto } from '../../schema/document/document.ts'
import { blankBot } from '../bots/blank.ts'
import type { Clock } from '../clock.ts'
import { Hub, type History, type Timings } from '../sync/hub.ts'
import type { RightsReader } from '../sync/rights.ts'
import type { Person } from '../sync/room/connection.ts'
import type { DocumentStore } from '../sync/store/store.ts'
import { ManualClock } from './manualClock.ts'
import { until } from './tab.ts'

const writer: Person = { sessionId: 's', userId: 'u', name: 'Ana', workspaceId: 'w', canWrite: true }

/** The document of a small bot. */
export function smallDocument(): Uint8Array {
  const doc = new Y.Doc()
  writeBotInto(doc, blankBot('Small', 'en'))
  return Y.encodeStateAsUpdate(doc)
}

/** A client without any manners of its own. */
export class Guest {
  readonly frames: Buffer[] = []
  /** The code that the connection ended with. */
  readonly closed: Promise<number>
  readonly socket: WebSocket

  constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', (data: Buffer) => this.frames.push(data))
    socket.on('error', () => undefined)
    this.closed = new Promise((end) => socket.on('close', end))
  }

  send(...frames: Uint8Array[]): void {
    for (const frame of frames) this.socket.send(frame)
  }

  count(frame: Uint8Array): number {
    return this.frames.filter((received) => received.equals(frame)).length
  }

  async receives(frame: Uint8Array, times = 1): Promise<void> {
    await until(() => this.count(frame) >= times, 'a frame')
  }
}

export interface HubServer {
  hub: Hub
  clock: ManualClock
  /** The server's ends, in the order in which they were opened. */
  sockets: WebSocket[]
  visit(options?: ClientOptions): Promise<Guest>
  close(): Promise<void>
}

/** Everybody opens the document `a`. */
export async function startHubServer(
  store: DocumentStore,
  {
    historyOf,
    timings,
    rights = async (people) => people.map(() => 'write'),
  }: { historyOf?: (clock: Clock) => History; timings?: Partial<Timings>; rights?: RightsReader } = {},
): Promise<HubServer> {
  const clock = new ManualClock()
  const history = historyOf?.(clock)
  const log = pino({ level: 'silent' })
  const hub = new Hub({ store, rights, clock, log, ...(history && { history }), ...(timings && { timings }) })
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  const sockets: WebSocket[] = []
  server.on('connection', (socket) => {
    sockets.push(socket)
    hub.join(socket, 'a', writer)
  })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    hub,
    clock,
    sockets,
    async visit(options) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}`, options)
      const guest = new Guest(socket)
      await once(socket, 'open')
      return guest
    },
    async close() {
      await hub.close()
      for (const socket of sockets) socket.terminate()
      await new Promise((closed) => server.close(closed))
    },
  }
}
