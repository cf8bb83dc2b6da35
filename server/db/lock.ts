/** Lets only one process use a data folder: an open write transaction on a small database of its own, which the system lifts when the process dies, however it dies. */
import { createClient } from '@libsql/client'
import { join } from 'node:path'

/** Throws with a sentence when another process has the folder. */
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
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')
      throw new Error(
        `Another Clew is running on the data folder ${dataDir}. Stop it first, or give this one its own DATA_DIR.`,
      )
    throw error
  }
}
