/** A migrated database in a temporary folder. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDb, type OpenDb } from '../db/db.ts'

export async function temporaryDb(): Promise<OpenDb & { file: string }> {
  const dir = mkdtempSync(join(tmpdir(), 'clew-db-'))
  const file = join(dir, 'clew.db')
  const root = new URL('../..', import.meta.url).pathname
  const opened = await openDb({ url: `file:${file}`, root })
  const close = () => {
    opened.close()
    rmSync(dir, { recursive: true, force: true })
  }
  return { ...opened, close, file }
}
