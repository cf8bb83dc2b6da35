/** A process with one kind of rooms, so that none pays for another or for those who visit it. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { megabytes, settledHeap } from '../measure.ts'
import { roomMakers, type RoomName } from './rooms.ts'
import { pastOf, stateOf } from './seeds.ts'

const [name, folder = '', count = '1', steps = '200'] = process.argv.slice(2) as [RoomName, ...string[]]
const bots = Array.from({ length: Number(count) }, (_, n) => `b${n}`)
const rooms = await roomMakers[name](folder, bots, stateOf(Number(steps)))
const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false, maxPayload: 4 << 20 })
sockets.on('connection', (socket, request) => rooms.join(socket, request, (request.url ?? '').slice(1)))
await once(sockets, 'listening')

const pasts = new Map<number, ReturnType<typeof pastOf>>()

const tasks = {
  port: () => (sockets.address() as AddressInfo).port,
  /** Megabytes in use when everything that can go has gone. */
  heap: async () => megabytes(await settledHeap()),
  /** Milliseconds to open a bot of so many steps with 10,000 edits behind it, the last 400 in the log. */
  async opening(size: number) {
    const bot = `past${size}-${Math.random().toString(36).slice(2)}`
    const past = pasts.get(size) ?? pastOf(size, 10_000, 400)
    pasts.set(size, past)
    await rooms.make?.(bot, past)
    await settledHeap()
    return (await rooms.open?.(bot)) ?? NaN
  },
}
export type Task = keyof typeof tasks

process.on('message', ({ task, about }: { task: Task; about: number }) => {
  void Promise.resolve(tasks[task](about)).then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit())
