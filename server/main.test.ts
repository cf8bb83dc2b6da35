import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { killProcesses, startProcess } from './testing/process.ts'
import { Tab } from './testing/tab.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'clew-main-'))
afterEach(() => {
  killProcesses()
  rmSync(dataDir, { recursive: true, force: true })
})

it(
  'prints the owner link until there is an owner; SIGTERM writes what is under way and tells the tabs to come back; the data folder is one process’s',
  { timeout: 60_000 },
  async () => {
    const first = startProcess({ DATA_DIR: dataDir })
    const visitor = await first.visitor()
    expect(first.said()).toMatch(/^Clew is at http:\S+\nCreate the owner with this link, which works once: http:/)
    const token = /welcome\?token=(\S+)/.exec(first.said())?.[1]
    const credentials = { email: 'a@example.org', password: 'long enough, really' }
    const person = { token, name: 'Ana', locale: 'fr', ...credentials }
    expect((await visitor.post('/api/setup', person)).status).toBe(201)
    expect((await visitor.post('/api/auth/sign-in/email', { ...credentials, password: 'not this one' })).status).toBe(
      401,
    )
    expect((await visitor.post('/api/auth/sign-in/email', credentials)).status).toBe(200)
    const { body } = await visitor.get('/api/bots')
    const id = (body as { bots: { id: string }[] }).bots[0]?.id ?? ''
    const tab = await new Tab(visitor, id).opened()
    const closed = once(tab.provider.ws as unknown as NodeJS.EventEmitter, 'close')
    tab.note('last', 'words')
    first.child.kill('SIGTERM')
    expect(await first.exit).toEqual([0, null])
    expect((await closed)[0]).toBe(1012)
    tab.close()

    const second = startProcess({ DATA_DIR: dataDir, LANG: 'fr_FR.UTF-8' })
    const again = await second.visitor(visitor)
    expect(second.said()).toMatch(/^Clew est à l’adresse http:\S+\n$/)
    const reader = await new Tab(again, id).opened()
    expect(reader.doc.getMap('settings').get('last')).toBe('words')
    reader.close()

    const third = startProcess({ DATA_DIR: dataDir })
    expect(await third.exit).toEqual([1, null])
    expect(third.said()).toContain('Another Clew is running')
  },
)
