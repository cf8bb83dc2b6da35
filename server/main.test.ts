import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { Tab, until } from './testing/tab.ts'
import { Visitor } from './testing/visitor.ts'

const folders: string[] = []
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'clew-main-'))
  folders.push(made)
  return made
}

interface Started {
  child: ChildProcess
  said: () => string
  exit: Promise<unknown[]>
}

function start(variables: Record<string, string>): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: new URL('..', import.meta.url).pathname,
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'error', ...variables },
  })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  return { child, said: () => said, exit: once(child, 'exit') }
}

async function begun(started: Started): Promise<Visitor> {
  await until(() => /Clew is at \S+\n/.test(started.said()), 'the server to start', 15_000)
  return new Visitor(`http://127.0.0.1:${/:(\d+)\n/.exec(started.said())?.[1]}`)
}

async function makeOwner(started: Started, visitor: Visitor): Promise<void> {
  const token = /welcome\?token=(\S+)/.exec(started.said())?.[1]
  const person = { token, name: 'Ana', email: 'a@example.org', password: 'long enough, really', locale: 'fr' }
  expect((await visitor.post('/api/setup', person)).status).toBe(201)
}

it(
  'prints the owner link until there is an owner; SIGTERM writes what is under way and tells the tabs to come back',
  { timeout: 60_000 },
  async () => {
    const dataDir = folder()
    const first = start({ DATA_DIR: dataDir })
    const visitor = await begun(first)
    await makeOwner(first, visitor)
    const { body } = await visitor.get('/api/bots')
    const id = (body as { bots: { id: string }[] }).bots[0]?.id ?? ''
    const tab = await new Tab(visitor, id).opened()
    const closed = once(tab.provider.ws as unknown as NodeJS.EventEmitter, 'close')
    tab.note('last', 'words')
    first.child.kill('SIGTERM')
    expect(await first.exit).toEqual([0, null])
    expect((await closed)[0]).toBe(1012)
    const kept = tab.doc
    tab.provider.destroy()

    const second = start({ DATA_DIR: dataDir })
    const again = await begun(second)
    expect(second.said()).not.toContain('welcome')
    for (const [name, value] of visitor.cookies) again.cookies.set(name, value)
    const reader = await new Tab(again, id).opened()
    expect(reader.doc.getMap('settings').get('last')).toBe(kept.getMap('settings').get('last'))
    reader.close()
  },
)

it('says when the port is taken and which one is free', { timeout: 30_000 }, async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  const { said, exit } = start({ DATA_DIR: folder(), PORT: String(port) })
  expect(await exit).toEqual([1, null])
  expect(said()).toMatch(new RegExp(`Port ${port} is taken.*Port \\d+ is free`))
  taken.close()
})

it(
  'refuses a data folder that another process uses, and a wrong environment, with a sentence',
  { timeout: 30_000 },
  async () => {
    const dataDir = folder()
    await begun(start({ DATA_DIR: dataDir }))
    const second = start({ DATA_DIR: dataDir })
    expect(await second.exit).toEqual([1, null])
    expect(second.said()).toContain('Another Clew is running')
    const wrong = start({ DATA_DIR: folder(), PORT: 'many' })
    expect(await wrong.exit).toEqual([1, null])
    expect(wrong.said()).toMatch(/^The environment is not right: PORT/)
  },
)

it('a kill amid publishing leaves a release whole or not at all', { timeout: 90_000 }, async () => {
  const dataDir = folder()
  let person: Visitor | undefined
  let id = ''
  for (let round = 0; round < 3; round++) {
    const started = start({ DATA_DIR: dataDir })
    const visitor = await begun(started)
    if (person) for (const [name, value] of person.cookies) visitor.cookies.set(name, value)
    else {
      await makeOwner(started, visitor)
      const { body } = await visitor.get('/api/bots')
      id = (body as { bots: { id: string }[] }).bots[0]?.id ?? ''
    }
    person = visitor
    const { body } = await visitor.get(`/api/bots/${id}/releases`)
    const { releases } = body as { releases: { current: boolean; number: number }[] }
    expect(releases.filter(({ current }) => current)).toHaveLength(Math.min(1, releases.length))
    expect(releases[0]?.current ?? true).toBe(true)
    // Killed after another count of progress lines each round.
    const response = await fetch(`${visitor.url}/api/bots/${id}/publish`, {
      method: 'POST',
      headers: { cookie: visitor.cookie, origin: visitor.url, 'content-type': 'application/json' },
      body: '{}',
    })
    const reader = response.body?.getReader()
    for (let reads = 0; reads <= round; reads++) await reader?.read()
    started.child.kill('SIGKILL')
    await started.exit
    await reader?.cancel().catch(() => undefined)
  }
})
