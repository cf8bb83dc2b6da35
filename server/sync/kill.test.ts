import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { afterAll, expect, it } from 'vitest'
import { smallTemplate } from '../testing/smallBot.ts'
import { Tab, until } from '../testing/tab.ts'
import { startTestServer } from '../testing/testServer.ts'
import { Visitor } from '../testing/visitor.ts'

const ROUNDS = 4
const dataDir = mkdtempSync(join(tmpdir(), 'clew-kill-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

/** A server process of its own; resolves with its address. */
async function startChild(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: new URL('../..', import.meta.url).pathname,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  await until(() => /Clew is at \S+\n/.test(said), 'the server to start', 15_000)
  return { child, url: `http://127.0.0.1:${/:(\d+)\n/.exec(said)?.[1]}` }
}

/** Somebody with the same session at another address. */
function movedTo(url: string, person: Visitor): Visitor {
  const moved = new Visitor(url)
  for (const [name, value] of person.cookies) moved.cookies.set(name, value)
  return moved
}

it(`loses no acknowledged edit over ${ROUNDS} kills amid two writers`, { timeout: 120_000 }, async () => {
  const prepared = await startTestServer({ dataDir, templates: [smallTemplate] })
  const person = await prepared.owner()
  const { body } = await person.post('/api/bots', { name: 'Kill', template: 'small', locale: 'en' })
  const { id } = (body as { bot: { id: string } }).bot
  await prepared.stop()

  const acknowledged = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const { child, url } = await startChild()
    const writers = [new Tab(movedTo(url, person), id), new Tab(movedTo(url, person), id)]
    await Promise.all(writers.map((tab) => tab.opened()))
    const waiting: { key: string; isSaved: () => boolean }[] = []
    const write = (n: number) =>
      writers.forEach((tab, at) => {
        const key = `r${round}-w${at}-${n}`
        tab.note(key, 'x')
        waiting.push({ key, isSaved: tab.ask() })
      })
    let written = 0
    // Kills in the midst of a burst, at another moment each round.
    await until(() => {
      for (let n = 0; n < 10; n++) write(written++)
      return waiting.filter(({ isSaved }) => isSaved()).length > 40 + round * 25
    })
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    for (const { key, isSaved } of waiting) if (isSaved()) acknowledged.add(key)
    // Real loss: nobody is left who could send it again.
    writers.forEach((tab) => tab.close())
  }

  const after = await startTestServer({ dataDir })
  const reader = await new Tab(movedTo(after.url, person), id).opened()
  const kept = reader.doc.getMap('settings')
  expect([...acknowledged].filter((key) => !kept.has(key))).toEqual([])
  expect(acknowledged.size).toBeGreaterThan(ROUNDS * 40)
  reader.close()
  await after.stop()
})
