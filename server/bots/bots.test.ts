import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseBot } from '../../schema/bot/parse.ts'
import { tables } from '../db/db.ts'
import { smallTemplate } from '../testing/smallBot.ts'
import { Tab, until } from '../testing/tab.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'
import { BIN_MS, purgeBin } from './purge.ts'

interface Shown {
  id: string
  key: string
  name: string
  locales: string[]
  deletedAt: string | null
  publishedAt: string | null
}

let server: TestServer
let owner: Visitor
beforeAll(async () => {
  server = await startTestServer({ templates: [smallTemplate] })
  owner = await server.owner()
})
afterAll(() => server.stop())

const one = async (answer: Promise<{ body: unknown }>) => ((await answer).body as { bot: Shown }).bot
const create = (name: string, more: object = {}) => one(owner.post('/api/bots', { name, locale: 'fr', ...more }))
const names = async (query = '') =>
  ((await owner.get(`/api/bots${query}`)).body as { bots: Shown[] }).bots.map(({ name }) => name)

it('a blank bot greets in its language and is a bot that can be read again', async () => {
  const { id, locales } = await create('Vide')
  expect(locales).toEqual(['fr'])
  const { text, headers } = await owner.get(`/api/bots/${id}/export`)
  expect(headers.get('content-disposition')).toContain("filename*=UTF-8''Vide.json")
  const { bot } = parseBot(JSON.parse(text))
  expect(bot?.name).toBe('Vide')
  expect(bot?.flows[0]?.steps.map(({ kind }) => kind).sort()).toEqual(['message', 'start'])
})

it('templates are listed with what is in them', async () => {
  expect((await owner.get('/api/templates')).body).toEqual({
    templates: [
      { id: 'small', name: { en: 'Small' }, about: { en: 'One greeting.' }, locales: ['en'], steps: 2, entries: 0 },
    ],
  })
})

it('a bot is renamed in the list and in its document', async () => {
  const { id } = await create('Avant')
  expect((await one(owner.ask('PATCH', `/api/bots/${id}`, { name: 'Après' }))).name).toBe('Après')
  expect((await owner.get(`/api/bots/${id}/export`)).body).toMatchObject({ name: 'Après' })
})

it('a copy has the same content as now, another key, and is its own', async () => {
  const first = await create('Original')
  const tab = await new Tab(owner, first.id).opened()
  tab.note('accent', '#123456')
  await tab.saved()
  const copy = await one(owner.post(`/api/bots/${first.id}/duplicate`))
  expect(copy).toMatchObject({ name: 'Original (copy)', publishedAt: null })
  expect(copy.key).not.toBe(first.key)
  tab.note('accent', '#654321')
  await tab.saved()
  tab.close()
  const exported = (await owner.get(`/api/bots/${copy.id}/export`)).body
  expect(exported).toMatchObject({ name: 'Original (copy)', settings: { accent: '#123456' } })
})

it('the bin keeps a bot for 30 days, whole', async () => {
  const { id } = await create('Jeté')
  await owner.ask('DELETE', `/api/bots/${id}`)
  expect(await names()).not.toContain('Jeté')
  expect(await names('?deleted=1')).toContain('Jeté')
  expect((await owner.get(`/api/bots/${id}/export`)).status).toBe(409)
  expect((await owner.post(`/api/bots/${id}/restore`)).status).toBe(200)
  expect((await owner.post(`/api/bots/${id}/restore`)).status).toBe(409)
  expect(await names()).toContain('Jeté')

  await owner.ask('DELETE', `/api/bots/${id}`)
  const { db, hub, clock } = server.ctx
  const after = (ms: number) => ({ db, hub, clock: { ...clock, now: () => clock.now() + ms, after: clock.after } })
  expect(await purgeBin(after(BIN_MS - 60_000))).toBe(0)
  expect(await purgeBin(after(BIN_MS + 60_000))).toBe(1)
  expect((await owner.get(`/api/bots/${id}`)).status).toBe(404)
  const left = await db.select().from(tables.botSnapshot)
  expect(left.some(({ botId }) => botId === id)).toBe(false)
})

it('edits move a bot to the top of the list', async () => {
  const { id } = await create('Ancien')
  await create('Récent')
  const tab = await new Tab(owner, id).opened()
  await until(async () => {
    tab.note('accent', '#111111')
    await tab.saved()
    return (await names())[0] === 'Ancien'
  })
  tab.close()
})
