import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashSpec } from './freeze.ts'
import { addSample } from '../../schema/document/document.ts'
import { tables } from '../db/db.ts'
import { smallTemplate } from '../testing/smallBot.ts'
import { Tab } from '../testing/tab.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'

interface Bot {
  id: string
  key: string
}
interface Release {
  id: string
  number: number
  note: string
  current: boolean
}

let server: TestServer
let owner: Visitor
beforeAll(async () => {
  server = await startTestServer({ templates: [smallTemplate] })
  owner = await server.owner()
})
afterAll(() => server.stop())

const create = async () =>
  ((await owner.post('/api/bots', { name: 'Bot', template: 'small', locale: 'en' })).body as { bot: Bot }).bot
const publish = async (id: string, note = '') => {
  const { text } = await owner.post(`/api/bots/${id}/publish`, { note })
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}
const manifest = async (key: string) =>
  (await server.visitor().get(`/p/${key}`)).body as { release: string; specs: Record<string, string>; accent: string }
const releases = async (id: string) =>
  ((await owner.get(`/api/bots/${id}/releases`)).body as { releases: Release[] }).releases

async function edit(id: string, change: (tab: Tab) => void): Promise<void> {
  const tab = await new Tab(owner, id).opened()
  change(tab)
  await tab.saved()
  tab.close()
}

it('publishing tells its stages, then the release; visitors get it at once', async () => {
  const { id, key } = await create()
  expect((await server.visitor().get(`/p/${key}`)).status).toBe(404)
  const lines = await publish(id, 'first')
  const done = lines.filter(({ done }) => done).map(({ stage }) => stage)
  expect(done).toEqual(['read', 'check', 'compile', 'freeze', 'switch'])
  expect(lines.at(-1)).toMatchObject({ release: { number: 1, note: 'first', current: true, by: { name: 'Olive' } } })

  const shown = await manifest(key)
  const { text, headers } = await server.visitor().get(`/s/${shown.specs.en}.json`)
  expect(hashSpec(text)).toBe(shown.specs.en)
  expect(headers.get('cache-control')).toContain('immutable')
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect((await owner.get(`/api/bots/${id}`)).body).toMatchObject({ bot: { publishedAt: expect.any(String) } })
})

it('a change reaches visitors with the next release, and an older one comes back', async () => {
  const { id, key } = await create()
  await publish(id)
  const first = await manifest(key)
  await edit(id, (tab) => tab.note('accent', '#ff0000'))
  expect((await manifest(key)).release).toBe(first.release)
  await publish(id)
  expect(await manifest(key)).toMatchObject({ accent: '#ff0000' })
  const [second, oldest] = await releases(id)
  expect([second?.number, oldest?.number]).toEqual([2, 1])
  await owner.post(`/api/bots/${id}/releases/${oldest?.id}/current`)
  expect(await manifest(key)).toEqual(first)
  expect((await releases(id)).map(({ current }) => current)).toEqual([false, true])
  const other = await create()
  expect((await owner.post(`/api/bots/${other.id}/releases/${oldest?.id}/current`)).status).toBe(404)
})

it('a release can be taken out as a file, although the bot itself is damaged', async () => {
  const { id } = await create()
  await publish(id)
  const exported = await owner.get(`/api/bots/${id}/export`)
  const [release] = await releases(id)
  const data = Buffer.from([1, 2, 3, 255])
  const { id: other } = await create()
  await server.ctx.db.update(tables.botSnapshot).set({ data }).where(eq(tables.botSnapshot.botId, id))
  const file = await owner.get(`/api/bots/${id}/releases/${release?.id}/export`)
  expect(file.text).toBe(exported.text)
  expect(file.headers.get('content-disposition')).toContain("filename*=UTF-8''Bot%201.json")
  expect((await owner.get(`/api/bots/${other}/releases/${release?.id}/export`)).status).toBe(404)
})

it('an error in the bot stops it and changes nothing for visitors', async () => {
  const { id, key } = await create()
  await publish(id)
  const before = await manifest(key)
  await edit(id, (tab) => {
    const flow = tab.doc.getMap('flows').get('main') as import('yjs').Map<import('yjs').Map<import('yjs').Map<unknown>>>
    flow
      .get('steps')
      ?.forEach((step, key) => (step.get('kind') as unknown) === 'start' && flow.get('steps')?.delete(key))
  })
  const lines = await publish(id)
  expect(lines.at(-1)).toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]),
  })
  expect(await manifest(key)).toEqual(before)
  expect(await releases(id)).toHaveLength(1)
})

it('two who publish at once: the releases are numbered apart or one is told to wait', async () => {
  const { id } = await create()
  const ends = (await Promise.all([publish(id), publish(id)])).map((lines) => lines.at(-1))
  const numbers = (await releases(id)).map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(ends.filter((end) => end && 'release' in end)).toHaveLength(numbers.length)
})

it('a failure while freezing leaves the old release in place', async () => {
  const { id, key } = await create()
  await publish(id)
  const before = await manifest(key)
  await server.ctx.db.run(
    `CREATE TRIGGER stop BEFORE UPDATE ON bot WHEN new.id = '${id}' BEGIN SELECT RAISE(ABORT, 'stop'); END`,
  )
  const lines = await publish(id)
  expect(lines.at(-1)).toMatchObject({ error: { code: 'internal' } })
  await server.ctx.db.run('DROP TRIGGER stop')
  expect(await manifest(key)).toEqual(before)
  expect((await releases(id)).map(({ current }) => current)).toEqual([true])
})

it('a deleted bot is gone for visitors, its specs stay for those who hold them', async () => {
  const { id, key } = await create()
  await publish(id)
  const { specs } = await manifest(key)
  await owner.ask('DELETE', `/api/bots/${id}`)
  expect((await server.visitor().get(`/p/${key}`)).status).toBe(404)
  expect((await server.visitor().get(`/s/${specs.en}.json`)).status).toBe(200)
})

describe('public', () => {
  let bot: Bot
  let release: string
  beforeAll(async () => {
    bot = await create()
    await publish(bot.id)
    release = (await manifest(bot.key)).release
  })
  const batch = (more: object = {}) => ({
    bot: bot.key,
    release,
    conversation: 'abcdef0123456789',
    events: [
      { kind: 'open', at: 1 },
      { kind: 'answer', at: 2, data: { step: 3, option: 'yes' } },
    ],
    ...more,
  })
  const stored = () => server.ctx.db.select().from(tables.event)

  it('stores events from any site, as plain text too', async () => {
    const anybody = server.visitor()
    const headers = { origin: 'https://shop.example', 'content-type': 'text/plain' }
    const answer = await anybody.post('/v1/events', batch(), headers)
    expect([answer.status, answer.body]).toEqual([202, { stored: 2 }])
    expect(await stored()).toMatchObject([
      { botId: bot.id, kind: 'open', data: {} },
      { data: { step: 3, option: 'yes' } },
    ])
  })

  it('erases what was told of one conversation, for whoever knows its name', async () => {
    const anybody = server.visitor()
    await anybody.post('/v1/events', batch({ conversation: 'conversation-to-erase' }))
    await anybody.post('/v1/events', batch({ conversation: 'conversation-to-keep' }))
    const erase = (name: string) =>
      fetch(`${server.url}/v1/conversations/${name}`, { method: 'DELETE', headers: { origin: 'https://shop.example' } })
    expect((await erase('conversation-to-erase')).status).toBe(204)
    expect((await erase('conversation-to-erase')).status).toBe(204)
    expect((await erase('%25')).status).toBe(404)
    const left = new Set((await stored()).map(({ conversation }) => conversation))
    expect([left.has('conversation-to-erase'), left.has('conversation-to-keep')]).toEqual([false, true])
  })

  it.each<[string, object, number]>([
    ['an extra key', { ip: '1.2.3.4' }, 400],
    ['an unknown kind', { events: [{ kind: 'evil', at: 1 }] }, 400],
    ['too many', { events: Array.from({ length: 201 }, () => ({ kind: 'open', at: 1 })) }, 400],
    ['none', { events: [] }, 400],
    ['a nested value', { events: [{ kind: 'open', at: 1, data: { a: { b: 1 } } }] }, 400],
    ['a list that became text', { events: '"[]"' }, 400],
    ['an odd conversation', { conversation: '<script>' }, 400],
    ['an unknown bot', { bot: 'nothing' }, 404],
  ])('refuses %s', async (_name, more, status) => {
    const before = (await stored()).length
    expect((await server.visitor().post('/v1/events', batch(more))).status).toBe(status)
    expect(await stored()).toHaveLength(before)
  })

  it('takes events only from the sites that the author listed', async () => {
    const { id, key } = await create()
    await edit(id, (tab) => {
      const origins = tab.doc.getMap('settings').get('origins') as import('yjs').Text
      origins.insert(0, 'https://good.com\nhttps://www.good.com')
    })
    await publish(id)
    const from = async (origin: string) =>
      (await server.visitor().post('/v1/events', batch({ bot: key }), { origin })).status
    expect(await from('https://good.com')).toBe(202)
    for (const origin of [
      'https://good.com.evil',
      'https://evilgood.com',
      'http://good.com',
      'https://good.com:8443',
      'null',
    ])
      expect([origin, await from(origin)]).toEqual([origin, 403])
  })

  it('the trial page embeds the bot under a policy without inline code', async () => {
    const page = await server.visitor().get(`/try/${bot.key}`, { 'accept-language': 'fr' })
    expect(page.text).toContain(`<script type="module" src="/embed.js" data-bot="${bot.key}"></script>`)
    expect(page.text).toContain('lang="fr"')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(page.text).not.toMatch(/<style|style=/)
  })

  it('answers again with 304, and compressed where that is taken', async () => {
    const first = await server.visitor().get(`/p/${bot.key}`)
    const etag = first.headers.get('etag') ?? ''
    expect((await server.visitor().get(`/p/${bot.key}`, { 'if-none-match': etag })).status).toBe(304)
    const { specs } = await manifest(bot.key)
    const spec = await server.visitor().get(`/s/${specs.en}.json`, { 'accept-encoding': 'br' })
    expect(hashSpec(spec.text)).toBe(specs.en)
  })
})

it('a sample that fails stops a publication, and says what came instead', async () => {
  const { id } = await create()
  await edit(id, (tab) => addSample(tab.doc, { name: 'evening', script: '< good evening' }))
  const [last] = (await publish(id)).slice(-1)
  const failed: unknown = expect.objectContaining({
    rule: 'sample-fails',
    data: expect.objectContaining({ expected: 'good evening' }) as unknown,
  })
  expect(last).toMatchObject({ problems: expect.arrayContaining([failed]) as unknown })
  expect(await releases(id)).toEqual([])
})
