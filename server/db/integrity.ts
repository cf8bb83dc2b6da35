/** Whether the database file is whole; looked at once, before anything is written to it. */
import type { Client } from '@libsql/client'

/** The database can't be read as one. */
export class DamagedDatabase extends Error {
  readonly finding: string
  constructor(finding: string, cause?: unknown) {
    super(`The database is damaged: ${finding}`, { cause })
    this.finding = finding
  }
}

/** Throws `DamagedDatabase` with the first thing that is wrong. */
export async function checkIntegrity(client: Pick<Client, 'execute'>): Promise<void> {
  const { rows } = await client.execute('PRAGMA quick_check(1)')
  const finding = String(Object.values(rows[0] ?? {})[0])
  if (finding !== 'ok') throw new DamagedDatabase(finding.replace(/\s+/g, ' '))
}

/** What the driver throws when it meets the damage first. */
export function asDamaged(error: unknown): unknown {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('code' in at && (at.code === 'SQLITE_NOTADB' || at.code === 'SQLITE_CORRUPT'))
      return new DamagedDatabase(at.code, error)
  return error
}
