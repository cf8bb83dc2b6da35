/** The process of those who visit the rooms. Does what its parent asks for, one crowd at a time. */
import { quantile } from '../measure.ts'
import { moveCursor } from './cursor.ts'
import { Person } from './person.ts'
import type { RoomName } from './rooms.ts'

export interface Crowd {
  is: 'crowd'
  rooms: RoomName
  port: number
  bots: number
  people: number
  /** Edits a second of each; the first two of a bot drag. */
  rate: number
  dragging: number
  /** Only one of all writes: what comes is always the first of its burst. */
  alone: boolean
  seconds: number
}
export interface Writers {
  is: 'writers'
  rooms: RoomName
  port: number
}
export interface Readers {
  is: 'readers'
  rooms: RoomName
  port: number
  megabytes: number
}
export interface Quiet {
  is: 'quiet'
  rooms: RoomName
  port: number
  bots: number
}
export interface Kept {
  is: 'kept'
  rooms: RoomName
  port: number
  keys: string[]
}
export interface Cursor {
  is: 'cursor'
  rooms: RoomName
  port: number
}
export type Asked = Crowd | Writers | Readers | Quiet | Kept | Cursor

/** Milliseconds. */
export interface CrowdFigures {
  p50: number
  p99: number
  durable: number
  /** Share of a core that those who visit take themselves: above 0.9 it is they who are late. */
  visitors: number
}

const tell = (message: object) => process.send?.(message)
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
const WARM_MS = 1_000
/** So many of a bot's people look at what arrives; so many ask whether theirs is on disk. */
const WATCHERS = 3
const ASKERS = 10

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(5)
}

async function crowd({ rooms, port, bots, people, rate, dragging, alone, seconds }: Crowd): Promise<CrowdFigures> {
  const arrivals: number[] = []
  const durable: number[] = []
  let measuring = false
  const all: { person: Person; at: number }[] = []
  for (let bot = 0; bot < bots; bot++)
    for (let at = 0; at < people; at++) {
      const watches = at >= people - WATCHERS || people <= WATCHERS
      const person = await Person.come(rooms, port, `b${bot}`, watches)
      const own = `${at}`
      if (watches)
        person.onsee = (key, value) => {
          if (measuring && key !== own && Array.isArray(value)) arrivals.push(performance.now() - Number(value[0]))
        }
      all.push({ person, at })
    }
  await wait(500)
  const timers = (alone ? all.slice(0, 1) : all).map(({ person, at }, place) => {
    const perSecond = at < 2 && !alone ? dragging : rate
    const asks = rooms === 'clew' && at < ASKERS && !alone
    const sent: number[] = []
    if (asks)
      person.onsaved = (edits) => {
        const began = sent[edits - 1]
        if (measuring && began !== undefined) durable.push(performance.now() - began)
      }
    const edit = () => {
      const now = performance.now()
      person.write(`${at}`, [now, place])
      if (!asks) return
      sent.push(now)
      person.ask()
    }
    let timer: ReturnType<typeof setInterval>
    const first = setTimeout(() => (timer = setInterval(edit, 1_000 / perSecond)), Math.random() * (1_000 / perSecond))
    return () => (clearTimeout(first), clearInterval(timer))
  })
  await wait(WARM_MS)
  tell({ is: 'begin' })
  measuring = true
  const before = process.cpuUsage()
  await wait(seconds * 1_000)
  measuring = false
  const { user, system } = process.cpuUsage(before)
  tell({ is: 'end' })
  for (const stop of timers) stop()
  for (const { person } of all) person.socket.terminate()
  const of = (values: number[], share: number) => (values.length > 0 ? quantile(values, share) : NaN)
  const visitors = (user + system) / 1e6 / seconds
  return { p50: of(arrivals, 0.5), p99: of(arrivals, 0.99), durable: of(durable, 0.99), visitors }
}

/** Ten people write until the server is killed; which edits it had acknowledged. */
async function writers({ rooms, port }: Writers): Promise<string[]> {
  const acknowledged: string[] = []
  let gone = 0
  const writing = Array.from({ length: 10 }, async (_, who) => {
    const person = await Person.come(rooms, port, 'b0')
    const keys: string[] = []
    let known = 0
    person.onsaved = (edits) => {
      for (; known < edits; known++) acknowledged.push(keys[known] ?? '')
    }
    await wait(300)
    const timer = setInterval(() => {
      const key = `k${who}-${keys.length}`
      keys.push(key)
      person.write(key, [1])
      person.ask()
    }, 20)
    person.socket.on('close', () => (clearInterval(timer), gone++))
  })
  await Promise.all(writing)
  tell({ is: 'begin' })
  await until(() => gone === 10)
  return acknowledged.filter(Boolean)
}

/** How many of these are not there any more. */
async function kept({ rooms, port, keys }: Kept): Promise<number> {
  const reader = await Person.come(rooms, port, 'b0', true)
  await until(() => reader.isWelcome)
  await wait(300)
  const lost = keys.filter((key) => !reader.has(key)).length
  reader.socket.terminate()
  return lost
}

/** One writes a great deal while five never read; one reads, so that nobody runs ahead of the server. */
async function readers({ rooms, port, megabytes }: Readers): Promise<number> {
  const stuck = await Promise.all(Array.from({ length: 5 }, () => Person.come(rooms, port, 'b0', true)))
  await wait(500)
  for (const { socket } of stuck) socket.pause()
  const [writer, reader] = [await Person.come(rooms, port, 'b0'), await Person.come(rooms, port, 'b0', true)]
  let seen = -1
  reader.onsee = (key, value) => void (key === 'large' && (seen = Number(String(value).split(' ')[0])))
  await wait(500)
  tell({ is: 'begin' })
  for (let n = 0; n < megabytes * 5; n++) {
    writer.write('large', `${n} ${'x'.repeat(200_000)}`)
    if (n % 5 === 4) await until(() => seen >= n)
  }
  tell({ is: 'end' })
  for (const { socket } of [...stuck, writer, reader]) socket.terminate()
  return 0
}

/** Opens many bots and does nothing. */
async function quiet({ rooms, port, bots }: Quiet): Promise<number> {
  const people: Person[] = []
  for (let bot = 0; bot < bots; bot++) people.push(await Person.come(rooms, port, `b${bot}`, true))
  await until(() => people.every(({ isWelcome }) => isWelcome))
  tell({ is: 'begin' })
  await wait(4_000)
  for (const { socket } of people) socket.terminate()
  return 0
}

process.on('message', (asked: Asked) => {
  const work = {
    crowd: () => crowd(asked as Crowd),
    writers: () => writers(asked as Writers),
    readers: () => readers(asked as Readers),
    quiet: () => quiet(asked as Quiet),
    kept: () => kept(asked as Kept),
    async cursor() {
      const { rooms, port } = asked as Cursor
      await moveCursor(
        rooms,
        port,
        () => tell({ is: 'begin' }),
        () => tell({ is: 'end' }),
      )
    },
  }
  void work[asked.is]().then((answer) => tell({ is: 'done', answer }))
})
process.on('disconnect', () => process.exit())
