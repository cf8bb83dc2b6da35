import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SPEC_VERSION, type Spec } from '../../schema/spec/spec.ts'
import { tables } from '../db/db.ts'
import { smallTemplate } from '../testing/smallBot.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'
import { hashSpec } from './freeze.ts'

interface Manifest {
  release: string
  specs: Record<string, string>
}
interface Release {
  id: string
  number: number
  note: string
  current: boolean
}

/** A bot's file as an earlier version wrote it. */
const earlier = readFileSync(new URL('../../schema/migrations/fixtures/2-before.json', import.meta.url), 'utf8')

let server: TestServer
let owner: Visitor
beforeAll(async () => {
  server = await startTestServer({ templates: [smallTemplate] })
  owner = await server.owner()
})
afterAll(() => server.stop())

const manifest = async (key: string) => {
  const { status, body } = await server.visitor().get(`/p/${key}`)
  return { status, ...(body as Manifest) }
}
const releases = async (id: string) =>
  ((await owner.get(`/api/bots/${id}/releases`)).body as { releases: Release[] }).releases

/** A published bot whose release an earlier server made. */
async function published(file = earlier) {
  const { body } = await owner.post('/api/bots', { name: 'Bot', template: 'small', locale: 'en' })
  const { bot } = body as { bot: { id: string; key: string } }
  await owner.post(`/api/bots/${bot.id}/publish`)
  const { release } = await manifest(bot.key)
  const text = `{"clew":1,"locale":"fr","steps":[],"of":"${bot.id}"}`
  const { db, manifests } = server.ctx
  await db.insert(tables.spec).values({ hash: hashSpec(text), body: text })
  await db
    .update(tables.release)
    .set({ specs: { fr: hashSpec(text) }, bot: file })
    .where(eq(tables.release.id, release))
  manifests.forget(bot.key)
  return { ...bot, release, old: hashSpec(text) }
}

it('visitors of a release that an earlier server made get one that this widget reads', async () => {
  const { id, key, release, old } = await published()
  const [shown, again] = await Promise.all([manifest(key), manifest(key)])
  expect(shown.specs.fr).toMatch(/^[0-9a-f]{64}$/)
  expect(shown.specs.fr).not.toBe(old)
  expect(again).toEqual(shown)
  const spec = (await server.visitor().get(`/s/${shown.specs.fr}.json`)).body as Spec
  expect([spec.clew, spec.locale]).toEqual([SPEC_VERSION, 'fr'])

  // What was stays: conversations were told of it.
  expect((await server.visitor().get(`/s/${old}.json`)).status).toBe(200)
  expect(await releases(id)).toMatchObject([
    { id: shown.release, number: 2, current: true, note: 'Release 1, adapted to Clew’s update' },
    { id: release, number: 1, current: false },
  ])
  const file = await owner.get(`/api/bots/${id}/releases/${release}/export`)
  expect(file.text).toBe(earlier)
})

it('so does one that is brought back, and the next publication follows', async () => {
  const { id, key, release } = await published()
  await owner.post(`/api/bots/${id}/publish`)
  await owner.post(`/api/bots/${id}/releases/${release}/current`)
  const { specs } = await manifest(key)
  expect(((await server.visitor().get(`/s/${specs.fr}.json`)).body as Spec).clew).toBe(SPEC_VERSION)
  await owner.post(`/api/bots/${id}/publish`)
  expect((await manifest(key)).specs.fr).toBeUndefined()
  expect((await releases(id)).map(({ number, current }) => [number, current])).toEqual([
    [4, true],
    [3, false],
    [2, false],
    [1, false],
  ])
})

it('a frozen bot that can’t be read is told of, and nothing changes', async () => {
  const { id, key, release } = await published('{"clew":1,"name":7}')
  expect((await manifest(key)).status).toBe(500)
  expect(await releases(id)).toMatchObject([{ id: release, current: true }])
})
