import { mkdtempSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as encoding from 'lib0/encoding'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { tables } from '../db/db.ts'
import { smallTemplate } from '../testing/smallBot.ts'
import { Tab, until } from '../testing/tab.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'
import { packUpdates } from './store/rows.ts'
import { editsFrame, presenceFrame, wholeFrame } from './room/wire.ts'

let server: TestServer
let owner: Visitor
let viewer: Visitor
let botId: string
const tabs: { close(): void }[] = []

const timings = { idle: 20, recheck: 40 }

beforeAll(async () => {
  server = await startTestServer({ templates: [smallTemplate], timings })
  owner = await server.owner()
  viewer = await server.member('viewer')
  botId = await newBot()
})
afterAll(() => server.stop())
afterEach(() => tabs.splice(0).forEach((tab) => tab.close()))

async function newBot(): Promise<string> {
  const { body } = await owner.post('/api/bots', { name: 'Bot', template: 'small', locale: 'en' })
  return (body as { bot: { id: string } }).bot.id
}

async function open(person: Visitor, bot = botId, doc?: Y.Doc): Promise<Tab> {
  const tab = new Tab(person, bot, doc)
  tabs.push(tab)
  return tab.opened()
}

/** A bare socket; resolves with how the server ended it, as a close code or an HTTP status. */
function bare(headers: Record<string, string>, frames: (Uint8Array | string)[] = [], bot = botId): Promise<number> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${bot}`, { headers })
  socket.on('open', () => frames.forEach((frame) => socket.send(frame)))
  return new Promise((ended) => {
    socket.on('unexpected-response', (_request, response) => ended(response.statusCode ?? 0))
    socket.on('close', (code) => ended(code))
    socket.on('error', () => {})
  })
}

const mine = (person: Visitor) => ({ cookie: person.cookie, origin: server.url })
const updatesOf = (id: string) => server.ctx.db.select().from(tables.botUpdate).where(eq(tables.botUpdate.botId, id))

describe('together', () => {
  it('two people see each other’s edits, and an acknowledged one is on disk', async () => {
    const bot = await newBot()
    const [one, two] = [await open(owner, bot), await open(owner, bot)]
    one.rename('From one')
    two.note('a', 'from two')
    await until(() => two.name === 'From one' && one.doc.getMap('settings').get('a') === 'from two')
    await one.saved()
    expect((await updatesOf(bot)).length).toBeGreaterThan(0)
    const { body } = await owner.get(`/api/bots/${bot}`)
    expect(body).toMatchObject({ bot: { name: 'From one' } })
  })

  it('what was done offline arrives, also when it is large', async () => {
    const one = await open(owner)
    one.provider.disconnect()
    const large = new Y.Text('x'.repeat(1_500_000))
    one.doc.getMap('settings').set('large', large)
    one.provider.connect()
    await one.opened()
    const two = await open(owner)
    await until(() => String(two.doc.getMap('settings').get('large')).length === 1_500_000)
  })

  it('renaming over HTTP reaches those who have the bot open', async () => {
    const bot = await newBot()
    const tab = await open(owner, bot)
    await owner.ask('PATCH', `/api/bots/${bot}`, { name: 'Anew' })
    await until(() => tab.name === 'Anew')
  })

  it('T30 shows who is here with the server’s names, and lets nobody speak for another', async () => {
    const [one, two] = [await open(owner), await open(viewer)]
    one.provider.awareness.setLocalState({ user: { name: 'Mallory', colour: 'red' }, flow: 'main' })
    const seen = () => two.provider.awareness.getStates().get(one.doc.clientID)
    await until(() => seen()?.flow === 'main')
    expect(seen()).toEqual({ flow: 'main', user: { name: 'Olive', colour: expect.stringMatching(/^#/) } })

    const encoder = encoding.createEncoder()
    for (const number of [1, one.doc.clientID, 9e15]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, '{"flow":"forged"}')
    two.provider.ws?.send(Uint8Array.from(presenceFrame(encoding.toUint8Array(encoder))))
    one.provider.awareness.setLocalStateField('flow', 'other')
    await until(() => seen()?.flow === 'other')
    one.close()
    await until(() => seen() === undefined, 'the leaving to be told')
  })
})

describe('rights', () => {
  it('T28 a viewer reads, is told so, and changes nothing', async () => {
    const bot = await newBot()
    const [writer, reader] = [await open(owner, bot), await open(viewer, bot)]
    expect(reader.readOnly).toBe(true)
    reader.rename('By the viewer')
    const acknowledged = reader.ask()
    writer.note('b', 'by the owner')
    await until(() => reader.doc.getMap('settings').get('b') === 'by the owner')
    await writer.saved()
    expect(acknowledged()).toBe(false)
    expect(writer.name).toBe('Bot')
    expect((await open(owner, bot)).name).toBe('Bot')
  })

  it.each([
    ['T25 a foreign Origin', () => bare({ cookie: owner.cookie, origin: 'https://evil.example' }), 403],
    ['T25 a look-alike Origin', () => bare({ cookie: owner.cookie, origin: `${server.url}.evil` }), 403],
    ['T25 the Origin null', () => bare({ cookie: owner.cookie, origin: 'null' }), 403],
    ['T25 no cookie', () => bare({ origin: server.url }), 4401],
    ['T25 a made-up cookie', () => bare({ origin: server.url, cookie: 'clew=abc.def' }), 4401],
    ['an unknown bot', () => bare(mine(owner), [], 'nothing'), 4404],
  ])('%s is refused', async (_name, attempt, code) => {
    expect(await attempt()).toBe(code)
  })

  it('T25 T27 whoever is not signed in gets nothing of the document, however much they send', async () => {
    const witness = await open(owner)
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${botId}`, {
      headers: { origin: server.url },
    })
    let received = 0
    socket.on('message', () => received++)
    socket.on('error', () => {})
    socket.on('open', () => {
      const edit = editsFrame(new Uint8Array(100_000))
      for (let n = 0; n < 200; n++) socket.send(n % 2 ? edit : Uint8Array.of(0, 0, 1, 0))
    })
    const code = await new Promise((ended) => socket.on('close', ended))
    // Closed with its code, or cut off while it was still sending.
    expect([4401, 1006]).toContain(code)
    expect(received).toBe(0)
    witness.note('alive', 'yes')
    await witness.saved()
  })

  it('T24 someone whose session ends, or who is taken out, is sent away', async () => {
    const editor = await server.member('editor')
    const tab = await open(editor)
    await editor.post('/api/auth/sign-out')
    await until(() => tab.closedWith === 4401)

    const other = await server.member('editor')
    const stays = await open(other)
    const { body } = await owner.get('/api/members')
    const { members } = body as { members: { id: string; name: string }[] }
    const id = members.at(-1)?.id ?? ''
    await owner.ask('PATCH', `/api/members/${id}`, { role: 'viewer' })
    await until(() => stays.readOnly, 'coming back as a reader')
    await owner.ask('DELETE', `/api/members/${id}`)
    await until(() => stays.closedWith !== undefined)
  })

  it('a deleted bot closes', async () => {
    const bot = await newBot()
    const tab = await open(owner, bot)
    await owner.ask('DELETE', `/api/bots/${bot}`)
    await until(() => tab.closedWith === 4404)
    expect(await bare(mine(owner), [], bot)).toBe(4404)
  })
})

describe('malformed frames close their socket and nothing else', () => {
  const varints = (...numbers: number[]) => {
    const encoder = encoding.createEncoder()
    for (const number of numbers) encoding.writeVarUint(encoder, number)
    return encoding.toUint8Array(encoder)
  }
  const withRoot = (name: string) => {
    const doc = new Y.Doc()
    doc.getMap(name).set('a', 1)
    return Y.encodeStateAsUpdate(doc)
  }
  const nested = (depth: number) => {
    const doc = new Y.Doc()
    doc.transact(() => {
      let map = doc.getMap<unknown>('settings')
      for (let n = 0; n < depth; n++) {
        const inner = new Y.Map<unknown>()
        map.set('in', inner)
        map = inner
      }
    })
    return Y.encodeStateAsUpdate(doc)
  }
  const frames: [string, Uint8Array | string, number][] = [
    ['text', 'hello', 4400],
    ['nothing', new Uint8Array(), 4400],
    ['an unknown type', varints(77), 4400],
    ['a varint that never ends', new Uint8Array(12).fill(255), 4400],
    ['a truncated update', editsFrame(withRoot('settings')).slice(0, 8), 4400],
    ['more than a message', Uint8Array.from([3, 1, 2, 3]), 4400],
    ['billions of structs', editsFrame(varints(1, 4_294_967_295, 1, 0)), 4400],
    ['a foreign root', editsFrame(withRoot('evil')), 4400],
    ['T29 5,000 maps in one another', editsFrame(nested(5_000)), 4400],
    ['the same as catching up', wholeFrame(withRoot('evil')), 4400],
    ['awareness garbage', presenceFrame(Uint8Array.of(1, 2)), 4400],
    ['a huge presence', presenceFrame(presenceOf('x'.repeat(5_000))), 4400],
    ['an edit of 300 kB', editsFrame(new Uint8Array(300_000)), 1009],
    ['5 MB', new Uint8Array(5_000_000), 1009],
  ]
  function presenceOf(text: string): Uint8Array {
    const encoder = encoding.createEncoder()
    for (const number of [1, 5, 1]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, JSON.stringify({ text }))
    return encoding.toUint8Array(encoder)
  }

  it.each(frames)('%s', async (_name, frame, code) => {
    const witness = await open(owner)
    expect(await bare(mine(owner), [frame])).toBe(code)
    witness.note('alive', _name)
    await witness.saved()
    expect(witness.provider.wsconnected).toBe(true)
  })

  it('T26 reserved bits', async () => {
    const witness = await open(owner)
    const raw = connect(server.port, '127.0.0.1')
    const upgrade = [
      `GET /sync/${botId} HTTP/1.1`,
      `Host: 127.0.0.1:${server.port}`,
      `Origin: ${server.url}`,
      `Cookie: ${owner.cookie}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ]
    raw.write(`${upgrade.join('\r\n')}\r\n\r\n`)
    raw.once('data', () => raw.write(Uint8Array.from([0xf2, 0x80, 0, 0, 0, 0])))
    await new Promise((ended) => raw.on('close', ended))
    witness.note('alive', 'still')
    await witness.saved()
  })
})

describe('over time', () => {
  it('a reader that never reads is given up; the others and the writer go on', async () => {
    const bot = await newBot()
    const writer = await open(owner, bot)
    const stuck = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${bot}`, { headers: mine(viewer) })
    await new Promise((opened) => stuck.on('open', opened))
    stuck.pause()
    const gone = new Promise((ended) => stuck.on('close', ended))
    const reader = await open(viewer, bot)
    for (let n = 0; n < 150; n++) {
      writer.note('large', `${n} ${'x'.repeat(200_000)}`)
      if (n % 10 === 9) await writer.saved()
    }
    await writer.saved()
    await until(() => String(reader.doc.getMap('settings').get('large')).startsWith('149 '))
    stuck.resume()
    await gone
  })

  it('an unused room is closed, its history compacted, and nothing is lost', async () => {
    const bot = await newBot()
    const tab = await open(owner, bot)
    for (let n = 0; n < 20; n++) {
      tab.note(`n${n}`, 'x')
      await tab.saved()
    }
    expect((await updatesOf(bot)).length).toBeGreaterThan(5)
    tab.close()
    await until(async () => server.ctx.hub.openRooms === 0 && (await updatesOf(bot)).length === 0, 'the room to close')
    const again = await open(owner, bot)
    expect(again.doc.getMap('settings').get('n19')).toBe('x')
  })

  it('T35 a corrupt document is reported and does not keep others from opening', async () => {
    const [bad, good] = [await newBot(), await newBot()]
    const data = Buffer.from([1, 2, 3, 255])
    await server.ctx.db.update(tables.botSnapshot).set({ data }).where(eq(tables.botSnapshot.botId, bad))
    // A code that clients take for good, so that none comes back again and again.
    const tab = new Tab(owner, bad)
    tabs.push(tab)
    await until(() => tab.closedWith === 4422)
    const exported = await owner.get(`/api/bots/${bad}/export`)
    expect(exported.body).toMatchObject({ error: { code: 'unreadable' } })
    expect((await open(owner, good)).name).toBe('Bot')
  })

  it('another writer on the same log is noticed: the room starts again from the disk, nothing acknowledged is lost', async () => {
    const bot = await newBot()
    const tab = await open(owner, bot)
    tab.note('first', '1')
    await tab.saved()
    const last = Math.max(...(await updatesOf(bot)).map(({ seq }) => seq))
    const foreign = new Y.Doc()
    foreign.getMap('settings').set('foreign', 'yes')
    const data = Buffer.from(packUpdates([Y.encodeStateAsUpdate(foreign)]))
    await server.ctx.db.insert(tables.botUpdate).values({ botId: bot, seq: last + 1, data })
    tab.note('second', '2')
    await until(() => tab.doc.getMap('settings').get('foreign') === 'yes', 'the room to start again')
    await until(async () => {
      const other = await open(owner, bot)
      return other.doc.getMap('settings').get('second') === '2'
    })
  })
})

it('old tabs find a restarted server and nothing is doubled', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'clew-restart-'))
  const first = await startTestServer({ templates: [smallTemplate], dataDir })
  const person = await first.owner()
  const { body } = await person.post('/api/bots', { name: 'Kept', template: 'small', locale: 'en' })
  const { id } = (body as { bot: { id: string } }).bot
  const tab = await new Tab(person, id).opened()
  tabs.push(tab)
  const before = JSON.stringify(tab.doc.getMap('flows').toJSON())
  await first.stop()
  await until(() => !tab.provider.wsconnected)
  tab.note('while-down', 'yes')
  const second = await startTestServer({ dataDir, variables: { PORT: String(first.port) } })
  await tab.opened()
  await tab.saved()
  const other = await new Tab(person, id).opened()
  tabs.push(other)
  expect(other.doc.getMap('settings').get('while-down')).toBe('yes')
  expect(JSON.stringify(other.doc.getMap('flows').toJSON())).toBe(before)
  tab.close()
  other.close()
  await second.stop()
})
