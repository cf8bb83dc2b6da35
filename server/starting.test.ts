import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { DamagedDatabase } from './db/integrity.ts'
import { DataDirBusy } from './db/lock.ts'
import { readEnv } from './env.ts'
import { explain, sayIn } from './starting.ts'
import { startTestServer } from './testing/testServer.ts'
import { terminalLanguage } from './words.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'clew-starting-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
const env = { port: 1, host: '127.0.0.1', databaseUrl: 'file:/data/clew.db' }

it('says when the port is taken and which one is free, and lets the data folder go', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const start = () => startTestServer({ dataDir, variables: { PORT: String(port) } })
  const error: unknown = await start().catch((failed: unknown) => failed)
  expect(await explain(error, sayIn('en'), { ...env, port })).toMatch(
    new RegExp(`^Port ${port} is taken by another program\\. Port (\\d+) is free: PORT=\\1 npm start$`),
  )
  expect(await explain(error, sayIn('fr'), { ...env, port })).toMatch(
    new RegExp(
      `^Le port ${port} est occupé par un autre programme\\. Le port (\\d+) est libre\u00a0: PORT=\\1 npm start$`,
    ),
  )
  taken.close()
  await once(taken, 'close')
  await (await start()).stop()
})

it.each<[unknown, fr: string, en: string]>([
  [
    new DataDirBusy('/data'),
    'Un autre Clew utilise le dossier de données /data.',
    'Another Clew is running on the data',
  ],
  [
    new DamagedDatabase('SQLITE_NOTADB'),
    'La base de données /data/clew.db est abîmée',
    'The database /data/clew.db is',
  ],
  [new Error('Odd.'), 'Odd.', 'Odd.'],
])('%s is told in both languages', async (error, fr, en) => {
  expect(await explain(error, sayIn('fr'), env)).toContain(fr)
  expect(await explain(error, sayIn('en'), env)).toContain(en)
})

it('says what is wrong with the environment', async () => {
  const fault = (() => {
    try {
      return readEnv({ PORT: 'many', DATA_DIR: dataDir })
    } catch (error) {
      return error
    }
  })()
  expect(await explain(fault, sayIn('en'))).toMatch(/^The environment is not right: PORT: /)
  expect(await explain(fault, sayIn('fr'))).toMatch(/^Les variables d’environnement sont à corriger\u00a0: PORT: /)
})

it.each([
  [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
  [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'fr_CA' }, 'fr'],
  [{}, 'en'],
])('a terminal with %j is answered in %s', (variables, language) => {
  expect(terminalLanguage(variables)).toBe(language)
})
