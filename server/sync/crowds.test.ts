/** Many at once, and each at the worst moment: real sockets, and a clock that the test moves. */
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { writeBotInto } from '../../schema/document/document.ts'
import { blankStep } from '../../schema/kinds/kinds.ts'
import { blankBot } from '../bots/blank.ts'
import { inMemory } from '../testing/documents.ts'
import { smallDocument, startHubServer, type Guest, type HubServer } from '../testing/hubServer.ts'
import { until } from '../testing/tab.ts'
import { editsFrame, haveFrame, readFrame, savedFrame, wholeFrame } from './room/wire.ts'
import type { DocumentStore } from './store/store.ts'

const IDLE_MS = 30_000
const running: HubServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
})

async function start(state = smallDocument()): Promise<{ server: HubServer; store: DocumentStore }> {
  const store = await inMemory({ a: state })
  const server = await startHubServer(store)
  running.push(server)
  return { server, store }
}

/** What somebody sends who sets these keys in a document of their own. */
function notes(...keys: string[]): Uint8Array {
  const doc = new Y.Doc()
  for (const key of keys) doc.getMap('settings').set(key, 'yes')
  return Y.encodeStateAsUpdate(doc)
}
async function stored(store: DocumentStore): Promise<Y.Map<unknown>> {
  const doc = new Y.Doc()
  for (const update of (await store.load('a'))?.updates ?? []) Y.applyUpdate(doc, update)
  return doc.getMap('settings')
}
/** Moves the clock a little until the guest's mark is acknowledged. */
async function acknowledged(server: HubServer, guest: Guest, mark: number): Promise<void> {
  guest.send(savedFrame(mark))
  await until(() => {
    server.clock.pass(10)
    return guest.count(savedFrame(mark)) > 0
  }, 'the acknowledgement')
}
async function left(server: HubServer, guest: Guest): Promise<void> {
  guest.socket.close()
  await guest.closed
  await until(() => server.sockets.every(({ readyState }) => readyState === 3), 'the server to notice')
}

it('whoever comes while the room is being put away finds it open, and loses nothing', async () => {
  const { server, store } = await start()
  const compact = store.compact.bind(store)
  let goOn = () => {}
  const held = new Promise<void>((go) => (goOn = go))
  let compacting = false
  store.compact = async (...asked) => {
    compacting = true
    await held
    return compact(...asked)
  }
  const first = await server.visit()
  first.send(editsFrame(notes('first')))
  await acknowledged(server, first, 1)
  await left(server, first)
  server.clock.pass(IDLE_MS)
  await until(() => compacting, 'the room to be put away')
  const second = await server.visit()
  second.send(editsFrame(notes('second')))
  await acknowledged(server, second, 1)
  goOn()
  second.send(editsFrame(notes('third')))
  await acknowledged(server, second, 2)
  expect(server.hub.openRooms).toBe(1)
  const settings = await stored(store)
  expect(['first', 'second', 'third'].filter((key) => !settings.has(key))).toEqual([])
})

it('a server that stops writes what it has received and not yet written', async () => {
  const { server, store } = await start()
  const guest = await server.visit()
  guest.send(editsFrame(notes('last')))
  await until(() => server.hub.read('a', (doc) => doc.getMap('settings').has('last')), 'the edit to arrive')
  expect((await stored(store)).has('last')).toBe(false)
  await server.hub.close()
  expect((await stored(store)).has('last')).toBe(true)
})

it('what two people did for an hour without a network is there when both are back', async () => {
  const { server, store } = await start()
  const keys = (name: string) => Array.from({ length: 500 }, (_, n) => `${name}${n}`)
  const [one, two] = [await server.visit(), await server.visit()]
  server.clock.pass(3_600_000)
  const [again, too] = [await server.visit(), await server.visit()]
  again.send(wholeFrame(notes(...keys('one'))))
  too.send(wholeFrame(notes(...keys('two'))))
  await Promise.all([acknowledged(server, again, 1), acknowledged(server, too, 1)])
  const settings = await stored(store)
  expect([...keys('one'), ...keys('two')].filter((key) => !settings.has(key))).toEqual([])
  for (const guest of [one, two]) guest.socket.terminate()
})

it('twenty people who open a large bot at once all get the whole of it', async () => {
  const source = new Y.Doc()
  const bot = blankBot('Large', 'en')
  const steps = Array.from({ length: 3_000 }, (_, n) => ({
    ...blankStep('message', `m${n}`),
    text: { en: `Step ${n}` },
  }))
  const [main] = bot.flows
  if (main) bot.flows[0] = { ...main, steps: [...main.steps, ...steps] }
  writeBotInto(source, bot)
  const { server } = await start(Y.encodeStateAsUpdate(source))
  const nothing = Y.encodeStateVector(new Y.Doc())
  const guests = await Promise.all(Array.from({ length: 20 }, () => server.visit()))
  for (const guest of guests) guest.send(haveFrame(nothing))
  const whole = (guest: Guest) =>
    guest.frames.map((frame) => readFrame(frame)).find((said) => said.is === 'edits' && said.whole)
  await until(() => guests.every((guest) => whole(guest)), 'the bot to arrive')
  for (const guest of guests) {
    const said = whole(guest)
    const doc = new Y.Doc()
    if (said?.is === 'edits') Y.applyUpdate(doc, said.update)
    expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(source))).toBe(true)
  }
})

it('a thousand who come and go leave no timer, no room and no socket behind', { timeout: 60_000 }, async () => {
  const { server } = await start()
  const sockets = () => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length
  const settle = async () => {
    await until(() => {
      server.clock.pass(IDLE_MS)
      return server.hub.openRooms === 0
    }, 'the room to be put away')
  }
  await left(server, await server.visit())
  await settle()
  const before = { timers: server.clock.waiting, sockets: sockets() }
  for (let n = 0; n < 50; n++) {
    const guests = await Promise.all(Array.from({ length: 20 }, () => server.visit()))
    for (const guest of guests) guest.send(editsFrame(notes(`n${n}`)), savedFrame(1))
    // Some say good-bye, some are gone all of a sudden.
    guests.forEach(({ socket }, at) => (at % 2 ? socket.close() : socket.terminate()))
    await Promise.all(guests.map(({ closed }) => closed))
  }
  await until(() => server.sockets.every(({ readyState }) => readyState === 3), 'the server to notice')
  await settle()
  expect(server.sockets.length).toBe(1_001)
  expect(server.clock.waiting).toBe(before.timers)
  await until(() => sockets() <= before.sockets, 'the sockets to be closed')
})
