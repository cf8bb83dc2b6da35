import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setValue } from '../../schema/document/document.ts'
import { BIN_MS, purgeBin } from '../bots/purge.ts'
import { tables } from '../db/db.ts'
import { smallTemplate } from '../testing/smallBot.ts'
import { Tab } from '../testing/tab.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'
import { images, png } from './images.case.ts'
import { sweepPictures } from './use.ts'

let server: TestServer
let owner: Visitor
beforeAll(async () => {
  server = await startTestServer({ templates: [smallTemplate] })
  owner = await server.owner()
})
afterAll(() => server.stop())

const makeBot = async () =>
  ((await owner.post('/api/bots', { name: 'B', template: 'small', locale: 'en' })).body as { bot: { id: string } }).bot
    .id

async function send(bot: string, file: Buffer, type = 'image/png', who = owner) {
  const response = await fetch(`${server.url}/api/bots/${bot}/pictures`, {
    method: 'POST',
    headers: { cookie: who.cookie, origin: server.url, 'content-type': type },
    body: Uint8Array.from(file),
  })
  const body = (await response.json()) as { address?: string; error?: { code: string } }
  return { status: response.status, address: body.address ?? '', code: body.error?.code }
}

const shown = async (address: string) => (await fetch(server.url + address)).status

/** Puts a picture into the bot's first message. */
async function show(bot: string, address: string): Promise<void> {
  const tab = await new Tab(owner, bot).opened()
  const step = smallTemplate.bot.flows[0]!.steps.find(({ kind }) => kind === 'message')!.id
  setValue(tab.doc, { in: 'step', flow: 'main', id: step }, 'image', address)
  await tab.saved()
  tab.close()
}

async function deleteForGood(bot: string): Promise<void> {
  await owner.ask('DELETE', `/api/bots/${bot}`)
  const { db, hub, clock } = server.ctx
  await purgeBin({ db, hub, clock: { ...clock, now: () => clock.now() + BIN_MS + 60_000, after: clock.after } })
}

it.each(images)('%s comes back byte by byte under the hash of its bytes', async (_, type, file) => {
  const { status, address } = await send(await makeBot(), file, type)
  expect([status, address]).toEqual([201, `/i/${createHash('sha256').update(file).digest('hex')}`])
  const answer = await fetch(server.url + address)
  expect(Buffer.from(await answer.arrayBuffer()).equals(file)).toBe(true)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
  })
  expect(answer.headers.get('set-cookie')).toBeNull()
  const again = await fetch(server.url + address, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

it.each([
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml', 415, 'not_a_picture'],
  ['SVG called PNG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png', 415, 'not_a_picture'],
  ['a GIF called PNG', images[1]![2], 'image/png', 415, 'not_a_picture'],
  ['JSON', Buffer.from('{}'), 'application/json', 415, 'not_a_picture'],
  ['a form', png(), 'multipart/form-data; boundary=x', 415, 'not_a_picture'],
  ['nothing', Buffer.alloc(0), 'image/png', 415, 'not_a_picture'],
  ['more bytes than the limit', png(2, 3, 'x'.repeat(2_000_000)), 'image/png', 413, 'too_large'],
  ['few bytes that claim to be a wall', png(60_000, 60_000), 'image/png', 413, 'picture_too_wide'],
])('T36 %s is refused and nothing is kept', async (_, file, type, status, code) => {
  const before = await server.ctx.db.$count(tables.picture)
  expect(await send(await makeBot(), file, type)).toEqual({ status, address: '', code })
  expect(await server.ctx.db.$count(tables.picture)).toBe(before)
})

it('T36 only who may write in this bot brings pictures, from our own pages', async () => {
  const bot = await makeBot()
  expect((await send(bot, png(), 'image/png', await server.member('viewer'))).status).toBe(403)
  expect((await send(bot, png(), 'image/png', await server.foreigner())).status).toBe(404)
  expect((await send(bot, png(), 'image/png', server.visitor())).status).toBe(401)
  const foreign = await owner.ask('POST', `/api/bots/${bot}/pictures`, 'x', {
    'content-type': 'image/png',
    origin: 'https://evil.example',
  })
  expect(foreign.status).toBe(403)
})

it('T36 a bot has room for 200 MB of pictures', async () => {
  const bot = await makeBot()
  const { db } = server.ctx
  await db
    .insert(tables.picture)
    .values({ hash: 'large', type: 'image/png', size: 199_999_990, data: Buffer.from('x'), createdAt: 0 })
  await db.insert(tables.botPicture).values({ botId: bot, hash: 'large' })
  expect(await send(bot, png(2, 3, 'quota'))).toMatchObject({ status: 409, code: 'pictures_full' })
  await db.delete(tables.picture).where(eq(tables.picture.hash, 'large'))
})

it('a bot that is deleted for good takes along the pictures that nobody else uses', async () => {
  const bot = await makeBot()
  const { address } = await send(bot, png(2, 3, 'alone'))
  expect(await shown(address)).toBe(200)
  await deleteForGood(bot)
  expect(await shown(address)).toBe(404)
})

it('what a copy of the bot, or another bot that it was pasted into, shows stays until they go too', async () => {
  const [bot, other] = [await makeBot(), await makeBot()]
  const copied = await send(bot, png(2, 3, 'copied'))
  const pasted = await send(bot, png(2, 3, 'pasted'))
  const copy = ((await owner.post(`/api/bots/${bot}/duplicate`)).body as { bot: { id: string } }).bot.id
  await owner.ask('DELETE', `/api/bots/${copy}`)
  await owner.post(`/api/bots/${copy}/restore`)
  await show(other, pasted.address)
  await deleteForGood(bot)
  expect([await shown(copied.address), await shown(pasted.address)]).toEqual([200, 200])
  await deleteForGood(copy)
  expect(await shown(copied.address)).toBe(404)
  await deleteForGood(other)
  expect(await shown(pasted.address)).toBe(404)
})

it('what was published stays: visitors may still hold the release', async () => {
  const bot = await makeBot()
  const { address } = await send(bot, png(2, 3, 'published'))
  await show(bot, address)
  const answer = await owner.post(`/api/bots/${bot}/publish`, { note: '' })
  expect(answer.text).not.toContain('picture-not-secure')
  expect(answer.text).toContain('"release"')
  await deleteForGood(bot)
  expect(await shown(address)).toBe(200)
})

it('a sweep takes nothing that is used', async () => {
  const bot = await makeBot()
  const { address } = await send(bot, png(2, 3, 'used'))
  expect(await sweepPictures(server.ctx.db)).toBe(0)
  expect(await shown(address)).toBe(200)
})

it('a bot’s file takes its pictures along to another Clew, where each is checked again', async () => {
  const bot = await makeBot()
  const { address } = await send(bot, png(2, 3, 'travels'))
  await show(bot, address)
  const file = JSON.parse((await owner.get(`/api/bots/${bot}/export`)).text) as { pictures: Record<string, string> }
  const elsewhere = await startTestServer()
  try {
    const other = await elsewhere.owner()
    const { pictures, ...exported } = file
    const hash = address.slice('/i/'.length)
    expect(Object.keys(pictures)).toEqual([hash])
    const bring = (sent: unknown) => other.post('/api/imports', { bot: exported, files: ['bot.json'], pictures: sent })
    const wrong = { [hash]: `data:image/png;base64,${Buffer.from('<svg/>').toString('base64')}` }
    expect((await bring(wrong)).status).toBe(415)
    expect((await other.get('/api/bots')).body).toEqual({ bots: [] })
    expect((await bring(pictures)).status).toBe(201)
    const answer = await fetch(elsewhere.url + address)
    expect(Buffer.from(await answer.arrayBuffer()).equals(png(2, 3, 'travels'))).toBe(true)
  } finally {
    await elsewhere.stop()
  }
})

it('the API says what it takes', async () => {
  const { paths } = (await owner.get('/api/openapi.json')).body as {
    paths: Record<string, { post: { requestBody: { content: object } } }>
  }
  expect(Object.keys(paths['/api/bots/{id}/pictures']!.post.requestBody.content)).toEqual([
    'image/png',
    'image/jpeg',
    'image/webp',
    'image/gif',
    'image/avif',
  ])
})
