/** Loaders that stay what they are: a website that pins one keeps it when Clew is brought up to date. */
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Clock } from '../clock.ts'
import { tables, type Db } from '../db/db.ts'
import { NotFound } from '../errors.ts'
import { kept, type Kept } from '../http/answer.ts'

/** What a tag needs to pin a loader: the path of its file, and what the browser checks it with. */
export interface Pin {
  path: string
  /** Subresource Integrity, W3C: `sha384-` and base64. */
  integrity: string
}

const hashOf = (body: string) => createHash('sha256').update(body).digest('hex').slice(0, 20)

/** It stands beside `/embed.js`, for a loader finds everything else from its own place. */
export const pinOf = (body: string): Pin => ({
  path: `/embed-${hashOf(body)}.js`,
  integrity: `sha384-${createHash('sha384').update(body).digest('base64')}`,
})

/** Keeps today's loader for as long as there is this database. */
export async function keepLoader(db: Db, clock: Clock, loader: Kept | undefined): Promise<void> {
  if (!loader) return
  const { body } = loader
  await db
    .insert(tables.loader)
    .values({ hash: hashOf(body), body, createdAt: clock.now() })
    .onConflictDoNothing()
}

/** Throws NotFound for one that was never served here. */
export async function pinnedLoader(db: Db, file: string): Promise<Kept> {
  const hash = file.slice('embed-'.length, -'.js'.length)
  const [row] = await db.select({ body: tables.loader.body }).from(tables.loader).where(eq(tables.loader.hash, hash))
  if (!row) throw new NotFound()
  return kept(row.body)
}
