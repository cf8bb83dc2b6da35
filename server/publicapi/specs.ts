/** Compiled specs by their hash, kept in memory as far as there is room: they never change. */
import { eq } from 'drizzle-orm'
import { tables, type Db } from '../db/db.ts'
import { NotFound } from '../errors.ts'
import { kept, type Kept } from '../http/answer.ts'

const ROOM = 32_000_000

export class Specs {
  readonly #db: Db
  readonly #kept = new Map<string, Kept>()
  #bytes = 0

  constructor(db: Db) {
    this.#db = db
  }

  async get(hash: string): Promise<Kept> {
    const known = this.#kept.get(hash)
    if (known) return known
    const [row] = await this.#db.select({ body: tables.spec.body }).from(tables.spec).where(eq(tables.spec.hash, hash))
    if (!row) throw new NotFound()
    const spec = kept(row.body)
    this.#bytes += row.body.length
    if (this.#bytes > ROOM) {
      this.#kept.clear()
      this.#bytes = row.body.length
    }
    this.#kept.set(hash, spec)
    return spec
  }
}
