/** Lets only one process use a data folder: an open write transaction on a small database of its own, which the system lifts when the process dies, however it dies. */
import { createClient } from '@libsql/client'
import { join } from 'node:path'

/** Another process has the data folder. */
export class DataDirBusy extends Error {
  readonly dataDir: string
  constructor(dataDir: string) {
    super(`Another process uses the data folder ${dataDir}.`)
    this.dataDir = dataDir
  }
}

/** Throws `DataDirBusy` when another process has the folder. */
export async function lockDataDir(dataDir: string): Promise<() => void> {
  const client = createClient({ url: `file:${join(dataDir, 'clew.lock')}`, concurrency: 1 })
  try {
    const transaction = await client.transaction('write')
    return () => {
      transaction.close()
      client.close()
    }
  } catch (error) {
    client.close()
    throw error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY' ? new DataDirBusy(dataDir) : error
  }
}
