import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { killProcesses, startProcess, type ServerProcess } from '../testing/process.ts'
import { smallTemplate } from '../testing/smallBot.ts'
import { Tab } from '../testing/tab.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'clew-kill-publish-'))
afterAll(() => {
  killProcesses()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A server whose database never gets to the batch that switches to a new release. */
const held = `
  import { readEnv } from './server/env.ts'
  import { startServer } from './server/start.ts'
  const { ctx, port } = await startServer({ env: readEnv(), templates: [] })
  const batch = ctx.db.batch.bind(ctx.db)
  const isRelease = (statement) => statement.toSQL().sql.startsWith('insert into "release"')
  ctx.db.batch = (statements) => (statements.some(isRelease) ? new Promise(() => {}) : batch(statements))
  console.log('It is at http://127.0.0.1:' + port)
`

interface Bot {
  id: string
  key: string
}
interface Shown {
  id: string
  number: number
  current: boolean
}

const releasesOf = async (person: Visitor, { id }: Bot) =>
  ((await person.get(`/api/bots/${id}/releases`)).body as { releases: Shown[] }).releases
const manifestOf = async (server: TestServer, { key }: Bot) =>
  (await server.visitor().get(`/p/${key}`)).body as { release: string; accent: string; specs: Record<string, string> }

/** Publishes, and kills the server as soon as a line comes that holds this. */
async function killAt(line: string, { child, exit }: ServerProcess, person: Visitor, { id }: Bot): Promise<void> {
  const response = await fetch(`${person.url}/api/bots/${id}/publish`, {
    method: 'POST',
    headers: { cookie: person.cookie, origin: person.url, 'content-type': 'application/json' },
    body: '{}',
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let said = ''; !said.includes(line);) {
    const { value, done } = (await reader?.read()) ?? { done: true }
    if (done) throw new Error(`The answer ended with ${said}`)
    said += value
  }
  child.kill('SIGKILL')
  await exit
  await reader?.cancel().catch(() => undefined)
}

it('T33 a kill amid publishing leaves a release whole or not at all', { timeout: 90_000 }, async () => {
  const prepared = await startTestServer({ dataDir, templates: [smallTemplate] })
  const person = await prepared.owner()
  const { body } = await person.post('/api/bots', { name: 'Kill', template: 'small', locale: 'en' })
  const { bot } = body as { bot: Bot }
  await person.post(`/api/bots/${bot.id}/publish`)
  const before = await manifestOf(prepared, bot)
  const tab = await new Tab(person, bot.id).opened()
  tab.note('accent', '#ff0000')
  await tab.saved()
  tab.close()
  await prepared.stop()

  // After freezing, before the switch is on disk: the old release stays.
  const stuck = startProcess({ DATA_DIR: dataDir }, held)
  await killAt('{"stage":"switch","done":false}', stuck, await stuck.visitor(person), bot)
  const after = await startTestServer({ dataDir })
  const owner = after.visitor(person)
  expect((await releasesOf(owner, bot)).map(({ number, current }) => [number, current])).toEqual([[1, true]])
  expect(await manifestOf(after, bot)).toEqual(before)
  expect((await after.visitor().get(`/s/${before.specs.en}.json`)).status).toBe(200)
  await owner.post(`/api/bots/${bot.id}/publish`)
  expect((await releasesOf(owner, bot)).map(({ number, current }) => [number, current])).toEqual([
    [2, true],
    [1, false],
  ])
  expect(await manifestOf(after, bot)).toMatchObject({ accent: '#ff0000' })
  await after.stop()

  // While the switch is being written, or just after: either way all of it or nothing.
  const racing = startProcess({ DATA_DIR: dataDir })
  await killAt('{"stage":"switch","done":false}', racing, await racing.visitor(person), bot)
  const last = await startTestServer({ dataDir })
  const releases = await releasesOf(last.visitor(person), bot)
  expect(releases.filter(({ current }) => current)).toEqual([releases[0]])
  const shown = await manifestOf(last, bot)
  expect(shown.release).toBe(releases[0]?.id)
  expect((await last.visitor().get(`/s/${shown.specs.en}.json`)).status).toBe(200)
  await last.visitor(person).post(`/api/bots/${bot.id}/publish`)
  expect((await releasesOf(last.visitor(person), bot))[0]).toMatchObject({
    number: (releases[0]?.number ?? 0) + 1,
    current: true,
  })
  await last.stop()
})
