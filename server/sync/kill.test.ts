import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { killProcesses, startProcess } from '../testing/process.ts'
import { smallTemplate } from '../testing/smallBot.ts'
import { Tab, until } from '../testing/tab.ts'
import { startTestServer } from '../testing/testServer.ts'

const ROUNDS = 4
const dataDir = mkdtempSync(join(tmpdir(), 'clew-kill-'))
afterAll(() => {
  killProcesses()
  rmSync(dataDir, { recursive: true, force: true })
})

it(`T33 loses no acknowledged edit over ${ROUNDS} kills amid two writers`, { timeout: 120_000 }, async () => {
  const prepared = await startTestServer({ dataDir, templates: [smallTemplate] })
  const person = await prepared.owner()
  const { body } = await person.post('/api/bots', { name: 'Kill', template: 'small', locale: 'en' })
  const { id } = (body as { bot: { id: string } }).bot
  await prepared.stop()

  const acknowledged = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const { child, exit, visitor } = startProcess({ DATA_DIR: dataDir })
    const there = await visitor(person)
    const writers = [new Tab(there, id), new Tab(there, id)]
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
    child.kill('SIGKILL')
    await exit
    for (const { key, isSaved } of waiting) if (isSaved()) acknowledged.add(key)
    // Real loss: nobody is left who could send it again.
    writers.forEach((tab) => tab.close())
  }

  const after = await startTestServer({ dataDir })
  const reader = await new Tab(after.visitor(person), id).opened()
  const kept = reader.doc.getMap('settings')
  expect([...acknowledged].filter((key) => !kept.has(key))).toEqual([])
  expect(acknowledged.size).toBeGreaterThan(ROUNDS * 40)
  reader.close()
  await after.stop()
})
