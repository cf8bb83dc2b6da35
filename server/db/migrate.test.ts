import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openDb } from './db.ts'

const root = new URL('../..', import.meta.url).pathname
const dir = mkdtempSync(join(tmpdir(), 'clew-migrate-'))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('servers that migrate the same database at the same moment all find it whole, and each migration ran once', async () => {
  const url = `file:${join(dir, 'clew.db')}`
  const opened = await Promise.all([1, 2, 3].map(() => openDb({ url, root, wait: () => new Promise(setImmediate) })))
  for (const { client, close } of opened) {
    const { rows } = await client.execute(
      'SELECT count(*) AS n, count(DISTINCT hash) AS different FROM __drizzle_migrations',
    )
    expect(rows[0]?.['n']).toBeGreaterThan(0)
    expect(rows[0]?.['different']).toBe(rows[0]?.['n'])
    close()
  }
})
