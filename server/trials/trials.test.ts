import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addStep, readBot, removeSteps, setText } from '../../schema/document/document.ts'
import type { Bot } from '../../schema/bot/bot.ts'
import { aBot } from '../../schema/testing/build.ts'
import { hashSecret } from '../auth/secrets.ts'
import { tables } from '../db/db.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'
import { MOST_REMARKS } from './remark.ts'
import { VALID_MS } from './trials.ts'

const template = {
  id: 'parcels',
  name: { en: 'Parcels' },
  about: { en: 'Parcels.' },
  bot: aBot('en', 'fr')
    .entry(
      'hours',
      { en: 'Opening hours', fr: 'Horaires' },
      { en: 'From nine to five.', fr: 'De 9 h à 17 h.' },
      { en: 'opening times', fr: 'horaires' },
    )
    .comment({ step: 'hello', text: 'CANARY_comment', name: 'Olive' })
    .sample('CANARY_sample', '> hello')
    .main((flow) =>
      flow
        .start('hello')
        .message('hello', { en: 'Hello there', fr: 'Bonjour' }, 'bye')
        .end('bye', 'resolved')
        .step('note', 'note', { text: 'CANARY_note' }),
    )
    .build(),
}

let server: TestServer
let owner: Visitor

beforeAll(async () => {
  server = await startTestServer({ templates: [template] })
  owner = await server.owner()
})
afterAll(() => server.stop())

interface Link {
  bot: string
  id: string
  path: string
  url: string
}
async function aLink(bot?: string): Promise<Link> {
  bot ??= (
    (await owner.post('/api/bots', { name: 'Parcels', template: 'parcels', locale: 'en' })).body as {
      bot: { id: string }
    }
  ).bot.id
  const { body, status } = await owner.post(`/api/bots/${bot}/trials`)
  expect(status).toBe(201)
  const { trial, url } = body as { trial: { id: string }; url: string }
  return { bot, id: trial.id, url, path: new URL(url).pathname }
}
const remark = { step: 'hello', entry: '', quote: 'Hello there', text: 'Too short.', name: 'Ada' }
const tester = () => server.visitor()
const edit = (bot: string, change: Parameters<TestServer['ctx']['hub']['edit']>[1]) => server.ctx.hub.edit(bot, change)
const botOf = (id: string): Promise<Bot> => server.ctx.hub.read(id, readBot)
const draftOf = async (path: string) => {
  const { body } = await tester().get(`${path}/draft.json`)
  return body as { manifest: { key: string; specs: Record<string, string> }; steps: string[] }
}

describe('a link to try the draft', () => {
  it('plays what stands in the document now, without an account', async () => {
    const { bot, path } = await aLink()
    const page = await tester().get(path, { accept: 'text/html', 'accept-language': 'fr' })
    expect(page.status).toBe(200)
    expect(page.text).toContain('<html lang="fr"')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('set-cookie')).toBeNull()
    const before = await draftOf(path)
    expect(before.steps).toContain('hello')
    const spec = await tester().get(`${path}/s/${before.manifest.specs.en}.json`)
    expect(spec.text).toContain('Hello there')

    await edit(bot, (doc) => setText(doc, { in: 'step', flow: 'main', id: 'hello' }, 'text', 'en', 'Good evening'))
    const after = await draftOf(path)
    expect(after.manifest.key).not.toBe(before.manifest.key)
    expect((await tester().get(`${path}/s/${after.manifest.specs.en}.json`)).text).toContain('Good evening')
    // Who was loading the page meanwhile gets what it began with.
    expect((await tester().get(`${path}/s/${before.manifest.specs.en}.json`)).status).toBe(200)
  })

  it('T6 gives out nothing but what a visitor would see', async () => {
    const { path } = await aLink()
    const { manifest } = await draftOf(path)
    const all = await Promise.all(
      [path, `${path}/draft.json`, ...Object.values(manifest.specs).map((hash) => `${path}/s/${hash}.json`)].map((at) =>
        tester().get(at),
      ),
    )
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(all.map(({ text }) => text).join('')).not.toMatch(/CANARY|Olive/)
  })

  it('is kept as a hash, shown once, and says who made it until when', async () => {
    const { bot, path } = await aLink()
    const secret = path.split('/').at(-1) ?? ''
    const rows = await server.ctx.db.select().from(tables.trial)
    expect(rows.some(({ tokenHash }) => tokenHash === hashSecret(secret))).toBe(true)
    expect(JSON.stringify(rows)).not.toContain(secret)
    const { body, text } = await owner.get(`/api/bots/${bot}/trials`)
    expect(text).not.toContain(secret)
    const [shown] = (body as { trials: { by: string; createdAt: string; expiresAt: string }[] }).trials
    expect(shown?.by).toBe('Olive')
    expect(Date.parse(shown?.expiresAt ?? '') - Date.parse(shown?.createdAt ?? '')).toBe(VALID_MS)
  })

  it('ends when its time is over, when it is stopped, and with its bot; each page says why', async () => {
    const [stopped, deleted, old] = [await aLink(), await aLink(), await aLink()]
    await owner.ask('DELETE', `/api/bots/${stopped.bot}/trials/${stopped.id}`)
    await owner.ask('DELETE', `/api/bots/${deleted.bot}`)
    const { trial } = tables
    await server.ctx.db
      .update(trial)
      .set({ expiresAt: Date.now() - 1 })
      .where(eq(trial.id, old.id))
    const rows: [path: string, words: string][] = [
      [stopped.path, 'has stopped this trial link'],
      [deleted.path, 'has stopped this trial link'],
      [old.path, 'has run out'],
      [`/try/${'a'.repeat(32)}`, 'does not exist'],
    ]
    for (const [path, words] of rows) {
      const page = await tester().get(path, { accept: 'text/html' })
      expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
      expect(page.text).toContain(words)
      expect(page.headers.get('referrer-policy')).toBe('no-referrer')
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
      for (const part of ['/draft.json', '/s/0.json']) expect((await tester().get(path + part)).status).toBe(404)
      expect((await tester().post(`${path}/remarks`, remark)).status).toBe(404)
    }
    expect((await owner.get(`/api/bots/${old.bot}/trials`)).body).toEqual({ trials: [] })
  })

  it('says that the team is at work while the draft has errors, and plays again without them', async () => {
    const { bot, path } = await aLink()
    let id = ''
    await edit(bot, (doc) => void (id = addStep(doc, 'main', 'choice', [0, 0]) ?? ''))
    const page = await tester().get(path, { 'accept-language': 'fr' })
    expect([page.status, page.text.includes('n’est pas prêt')]).toEqual([409, true])
    const { body } = await tester().get(`${path}/draft.json`)
    expect(body).toMatchObject({ error: { code: 'draft_broken' } })
    await edit(bot, (doc) => removeSteps(doc, 'main', [id]))
    expect((await tester().get(path)).status).toBe(200)
  })

  it('is made at most twenty times for a bot', async () => {
    const { bot } = await aLink()
    for (let made = 1; made < 20; made++) await aLink(bot)
    const { status, body } = await owner.post(`/api/bots/${bot}/trials`)
    expect([status, (body as { error: { code: string } }).error.code]).toEqual([409, 'trials_many'])
  })
})

describe('a remark', () => {
  const remarksOn = async (bot: string) => (await botOf(bot)).comments.filter(({ tester }) => tester)

  it('is a comment on the step, marked as a tester’s, and counted with its link', async () => {
    const { bot, path } = await aLink()
    expect((await tester().post(`${path}/remarks`, remark)).status).toBe(201)
    expect(await remarksOn(bot)).toMatchObject([
      { step: 'hello', entry: '', text: 'Too short.', name: 'Ada', quote: 'Hello there', author: '', resolved: false },
    ])
    expect((await owner.get(`/api/bots/${bot}/trials`)).body).toMatchObject({ trials: [{ remarks: 1 }] })
  })

  const places: [what: string, about: object, place: object][] = [
    ['on an answer', { step: '', entry: 'hours' }, { step: '', entry: 'hours' }],
    ['on what the bot says by itself', { step: '', entry: '' }, { step: 'start_main', entry: '' }],
    ['on a step that is gone', { step: 'gone', entry: '' }, { step: 'start_main', entry: '' }],
    [
      'on a step called like what every object has',
      { step: '__proto__', entry: '' },
      { step: 'start_main', entry: '' },
    ],
  ]
  it.each(places)('%s', async (_, about, place) => {
    const { bot, path } = await aLink()
    expect((await tester().post(`${path}/remarks`, { ...remark, ...about })).status).toBe(201)
    expect(await remarksOn(bot)).toMatchObject([place])
  })

  const refused: [what: string, body: unknown, status: number][] = [
    ['without words', { ...remark, text: ' \0 ' }, 400],
    ['of too many words', { ...remark, text: 'x'.repeat(1_001) }, 400],
    ['with a name that is none', { ...remark, name: 'x'.repeat(61) }, 400],
    ['with more than that', { ...remark, resolved: true }, 400],
    ['of another shape', [remark], 400],
    ['as large as a book', { ...remark, quote: 'x'.repeat(20_000) }, 413],
  ]
  it.each(refused)('%s is refused, and nothing is kept', async (_, body, status) => {
    const { bot, path } = await aLink()
    expect((await tester().post(`${path}/remarks`, body)).status).toBe(status)
    expect((await tester().ask('POST', `${path}/remarks`, 'text=x', { 'content-type': 'text/plain' })).status).toBe(415)
    expect(await remarksOn(bot)).toEqual([])
    expect((await owner.get(`/api/bots/${bot}/trials`)).body).toMatchObject({ trials: [{ remarks: 0 }] })
  })

  it('is text, whatever it holds', async () => {
    const { bot, path } = await aLink()
    const text = '<script>alert(1)</script> {{name}} **bold**\ud800'
    await tester().post(`${path}/remarks`, { ...remark, text })
    expect((await remarksOn(bot))[0]?.text).toBe('<script>alert(1)</script> {{name}} **bold**')
  })

  it('comes no more once a link has taken very many, also of several at once', async () => {
    const { bot, id, path } = await aLink()
    const { trial } = tables
    await server.ctx.db
      .update(trial)
      .set({ remarks: MOST_REMARKS - 1 })
      .where(eq(trial.id, id))
    const answers = await Promise.all([1, 2, 3].map(() => tester().post(`${path}/remarks`, remark)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(await remarksOn(bot)).toHaveLength(1)
  })

  it('comes thirty times in five minutes from one address', async () => {
    const { path } = await aLink()
    const one = tester()
    const statuses: number[] = []
    for (let sent = 0; sent < 31; sent++) statuses.push((await one.post(`${path}/remarks`, remark)).status)
    expect(statuses).toEqual([...Array<number>(30).fill(201), 429])
  })
})
