/** A process with one kind of rooms, so that none pays for another or for those who visit it. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { haveFrame } from '../../../server/sync/room/wire.ts'
import { megabytes, settledHeap, timed } from '../measure.ts'
import { roomMakers, type RoomName } from './rooms.ts'
import { pastOf, stateOf } from './seeds.ts'

const AWARENESS = 1

const [name, folder = '', count = '1', steps = '200'] = process.argv.slice(2) as [RoomName, ...string[]]
const bots = Array.from({ length: Number(count) }, (_, n) => `b${n}`)
const rooms = await roomMakers[name](folder, bots, stateOf(Number(steps)))
const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false, maxPayload: 4 << 20 })
let cursors = 0
sockets.on('connection', (socket, request) => {
  socket.on('message', (data: Buffer | ArrayBuffer) => {
    const [type] = data instanceof ArrayBuffer ? new Uint8Array(data) : data
    if (type === AWARENESS) cursors++
  })
  rooms.join(socket, request, (request.url ?? '').slice(1))
})
await once(sockets, 'listening')

const pasts = new Map<number, ReturnType<typeof pastOf>>()
/** With 10,000 edits, the last 400 in the log as after a crash. */
function pastOfSize(size: number): ReturnType<typeof pastOf> {
  const past = pasts.get(size) ?? pastOf(size, 10_000, 400)
  pasts.set(size, past)
  return past
}

/** Resolves when somebody who has nothing has been sent all of a bot. */
async function arrival(bot: string): Promise<void> {
  const { port } = sockets.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${bot}`, { perMessageDeflate: false })
  socket.on('open', () => socket.send(haveFrame(Y.encodeStateVector(new Y.Doc()))))
  await new Promise<void>((done) =>
    socket.on('message', (data: Buffer) => {
      if (data[0] === 0 && data[1] === 1) done()
    }),
  )
  socket.terminate()
}

const tasks = {
  port: () => (sockets.address() as AddressInfo).port,
  /** Megabytes in use when everything that can go has gone. */
  heap: async () => megabytes(await settledHeap()),
  /** How many messages about cursors came in until now. */
  cursors: () => cursors,
  /** Milliseconds from knocking until all of a bot of so many steps has arrived that nobody had open. */
  async opening(size: number) {
    const bot = `past${size}-${Math.random().toString(36).slice(2)}`
    await rooms.make?.(bot, pastOfSize(size))
    await settledHeap()
    const began = performance.now()
    await arrival(bot)
    return performance.now() - began
  },
  /** Milliseconds that the library takes alone to read the same and to write it as one. */
  async bare(size: number) {
    const { state, log } = pastOfSize(size)
    await settledHeap()
    return timed(() => {
      const doc = new Y.Doc()
      doc.transact(() => [state, ...log].forEach((update) => Y.applyUpdate(doc, update)))
      Y.encodeStateAsUpdate(doc)
    })
  },
}
export type Task = keyof typeof tasks

process.on('message', ({ task, about }: { task: Task; about: number }) => {
  void Promise.resolve(tasks[task](about)).then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit())
