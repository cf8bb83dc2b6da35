import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { newStep } from '../../schema/document/write.ts'
import { readBot } from '../../schema/document/document.ts'
import { blankStep } from '../../schema/kinds/kinds.ts'
import { parseBot } from '../../schema/bot/parse.ts'
import { tables } from '../db/db.ts'
import { smallTemplate } from '../testing/smallBot.ts'
import { Tab, until } from '../testing/tab.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'
import type { ShownMoment } from './list.ts'

let server: TestServer
let owner: Visitor
let editor: Visitor
const tabs: Tab[] = []
beforeAll(async () => {
  server = await startTestServer({ templates: [smallTemplate] })
  owner = await server.owner()
  editor = await server.member('editor')
})
afterAll(() => server.stop())
afterEach(() => tabs.splice(0).forEach((tab) => tab.close()))

async function create(name = 'Bot'): Promise<string> {
  const { body } = await owner.post('/api/bots', { name, template: 'small', locale: 'en' })
  return (body as { bot: { id: string } }).bot.id
}
async function open(person: Visitor, id: string): Promise<Tab> {
  const tab = new Tab(person, id)
  tabs.push(tab)
  return tab.opened()
}
const page = async (id: string, before = '') =>
  (await owner.get(`/api/bots/${id}/moments?before=${before}`)).body as { moments: ShownMoment[]; next: string | null }
const moments = async (id: string) => (await page(id)).moments
const keep = async (id: string, body: object = {}) =>
  ((await owner.post(`/api/bots/${id}/moments`, body)).body as { moment: ShownMoment }).moment
const exported = async (id: string, moment: string) =>
  parseBot((await owner.get(`/api/bots/${id}/moments/${moment}/export`)).body).bot
const restore = (id: string, moment: string, by = owner) => by.post(`/api/bots/${id}/moments/${moment}/restore`)

describe('keeping', () => {
  it('a moment that somebody asks for has their name for it, and those who edited', async () => {
    const id = await create('First')
    const tab = await open(editor, id)
    tab.rename('Second')
    await tab.saved()
    const kept = await keep(id, { name: '  Agreed  ' })
    expect(kept).toMatchObject({ name: 'Agreed', occasion: { is: 'asked' }, people: [{ name: 'editor 1' }] })
    tab.rename('Third')
    await tab.saved()
    expect(await exported(id, kept.id)).toMatchObject({ name: 'Second' })
    expect((await keep(id, { before: 'import' })).occasion).toEqual({ is: 'import' })
    expect((await moments(id)).map(({ occasion }) => occasion.is)).toEqual(['import', 'asked', 'found'])
  })

  it('each publication is a moment, as what was published', async () => {
    const id = await create('Published')
    await owner.post(`/api/bots/${id}/publish`, { note: 'Opening hours' })
    const [first] = await moments(id)
    expect(first).toMatchObject({ occasion: { is: 'published', number: 1, note: 'Opening hours' } })
    expect(await exported(id, first?.id ?? '')).toEqual(await server.ctx.hub.read(id, readBot))
  })

  it('a publication that problems stop is none, and those who edited stay noted', async () => {
    const id = await create('Stopped')
    const tab = await open(owner, id)
    const main = tab.doc.getMap<never>('flows').get('main') as unknown as { get(key: string): typeof steps }
    const steps = main.get('steps') as unknown as Map<string, unknown>
    steps.set('j', newStep({ ...blankStep('call', 'j') }))
    await tab.saved()
    const { text } = await owner.post(`/api/bots/${id}/publish`, {})
    expect(text).toContain('"problems"')
    expect(await keep(id)).toMatchObject({ people: [{ name: 'Olive' }] })
    expect((await moments(id)).map(({ occasion }) => occasion.is)).toEqual(['asked', 'found'])
  })
})

describe('the list', () => {
  it('is given page by page, latest first, whatever falls together', async () => {
    const id = await create()
    const rows = Array.from({ length: 120 }, (_, n) => ({
      id: `row-${String(n).padStart(3, '0')}`,
      botId: id,
      at: 1_000 + Math.floor(n / 3),
      people: [],
      occasion: { is: 'editing' as const },
      name: 'kept',
    }))
    await server.ctx.db.insert(tables.moment).values(rows)
    const seen: string[] = []
    let next: string | null = ''
    for (let pages = 0; next !== null && pages < 5; pages++) {
      const answer = await page(id, next)
      seen.push(...answer.moments.map((moment) => moment.id))
      next = answer.next
    }
    expect(seen).toEqual(rows.map((row) => row.id).reverse())
  })

  it.each(['x', '12', '-', "1-'", '99999999999999999-a'])('refuses the cursor %s', async (cursor) => {
    const id = await create()
    expect((await owner.get(`/api/bots/${id}/moments?before=${encodeURIComponent(cursor)}`)).status).toBe(400)
  })

  it('names and unnames', async () => {
    const id = await create()
    const { id: moment } = await keep(id)
    const name = (value: string) => owner.ask('PATCH', `/api/bots/${id}/moments/${moment}`, { name: value })
    expect((await name(' Workshop ')).body).toMatchObject({ moment: { name: 'Workshop' } })
    expect((await moments(id))[0]?.name).toBe('Workshop')
    expect((await name('')).body).toMatchObject({ moment: { name: '' } })
    expect((await name('x'.repeat(121))).status).toBe(400)
  })
})

describe('restoring', () => {
  it('brings the whole bot back, keeps the present first, and those who have it open see it and are told', async () => {
    const id = await create('Yesterday')
    const then = await keep(id)
    const tab = await open(editor, id)
    tab.rename('Today')
    await tab.saved()
    expect((await restore(id, then.id)).status).toBe(200)
    await until(() => tab.name === 'Yesterday' && tab.news.length === 1)
    expect(tab.news).toEqual([
      { is: 'restored', by: { id: expect.any(String), name: 'Olive' }, from: Date.parse(then.at) },
    ])
    const [after, before] = await moments(id)
    expect(after).toMatchObject({
      occasion: { is: 'restored', from: Date.parse(then.at) },
      people: [{ name: 'Olive' }],
    })
    expect(before).toMatchObject({ occasion: { is: 'editing' }, people: [{ name: 'editor 1' }] })
    expect(await exported(id, before?.id ?? '')).toMatchObject({ name: 'Today' })
    expect((await owner.get(`/api/bots/${id}`)).body).toMatchObject({ bot: { name: 'Yesterday' } })

    await restore(id, before?.id ?? '')
    await until(() => tab.name === 'Today')
  })

  it('loses nothing of what somebody does offline meanwhile', async () => {
    const id = await create('Yesterday')
    const then = await keep(id)
    const tab = await open(editor, id)
    tab.rename('Today')
    await tab.saved()
    tab.provider.disconnect()
    tab.note('accent', '#123456')
    await restore(id, then.id)
    tab.provider.connect()
    await until(() => tab.name === 'Yesterday')
    await until(async () => (await server.ctx.hub.read(id, readBot)).settings.accent === '#123456')
  })

  it('nothing is kept twice when nothing was edited since', async () => {
    const id = await create()
    const then = await keep(id)
    await restore(id, then.id)
    expect((await moments(id)).map(({ occasion }) => occasion.is)).toEqual(['restored', 'asked', 'found'])
  })

  it('says so when a moment is gone, another bot’s, or damaged', async () => {
    const [id, other] = [await create(), await create()]
    const { id: moment } = await keep(id)
    for (const wrong of [await restore(id, 'nothing'), await restore(other, moment)]) {
      expect(wrong.status).toBe(404)
      expect(wrong.body).toMatchObject({ error: { code: 'moment_gone' } })
    }
    expect((await owner.get(`/api/bots/${other}/moments/${moment}/export`)).status).toBe(404)
    const { momentPart } = tables
    await server.ctx.db
      .update(momentPart)
      .set({ data: Buffer.from('x') })
      .where(eq(momentPart.momentId, moment))
    expect((await restore(id, moment)).body).toMatchObject({ error: { code: 'moment_damaged' } })
  })

  it('a bot that is deleted for good takes its moments along', async () => {
    const id = await create()
    await keep(id)
    await server.ctx.db.delete(tables.bot).where(eq(tables.bot.id, id))
    expect(await server.ctx.db.select().from(tables.moment).where(eq(tables.moment.botId, id))).toEqual([])
  })
})
