/** What a visitor's browser asks first: which release, in which languages, with which widget. Kept in memory until the next publication. */
import { and, eq, isNull } from 'drizzle-orm'
import type { Clock } from '../clock.ts'
import { tables, type Db } from '../db/db.ts'
import type { FaceTrigger } from '../db/schema.ts'
import { NotFound } from '../errors.ts'
import { kept, type Kept } from '../http/answer.ts'
import { areOutdated, renew } from '../releases/renew.ts'
import type { Files } from './files.ts'

export interface Manifest {
  clew: 1
  key: string
  /** The id of the release. */
  release: string
  default: string
  /** locale → hash of its spec */
  specs: Record<string, string>
  titles: Record<string, string>
  accent: string
  widget: string
  /** Web origins that may embed the bot; none means any. */
  origins: string[]
  /** Missing where the widget never speaks up by itself. */
  triggers?: { part: string; list: FaceTrigger[] }
}

/** A manifest and its text. */
export type KeptManifest = Manifest & { text: Kept }

const KEPT = 5_000

export class Manifests {
  readonly #db: Db
  readonly #files: Files
  readonly #clock: Clock
  readonly #kept = new Map<string, Promise<KeptManifest>>()

  constructor(db: Db, files: Files, clock: Clock) {
    this.#db = db
    this.#files = files
    this.#clock = clock
  }

  /** Throws NotFound for a bot that is unknown, deleted or never published. */
  get(key: string): Promise<KeptManifest> {
    let manifest = this.#kept.get(key)
    if (!manifest) {
      manifest = this.#read(key)
      if (this.#kept.size >= KEPT) this.#kept.clear()
      this.#kept.set(key, manifest)
      manifest.catch(() => this.#kept.delete(key))
    }
    return manifest
  }

  forget(key: string): void {
    this.#kept.delete(key)
  }

  async #read(key: string): Promise<KeptManifest> {
    let row = await this.#current(key)
    if (row && (await areOutdated(this.#db, Object.values(row.specs)))) {
      await renew(this.#db, this.#clock, row.release)
      row = await this.#current(key)
    }
    if (!row) throw new NotFound()
    const { triggers = [], ...face } = row.face
    const manifest: Manifest = {
      clew: 1,
      key,
      release: row.release,
      specs: row.specs,
      widget: this.#files.widgetPath,
      ...face,
      ...(triggers.length > 0 && { triggers: { part: this.#files.triggersPath, list: triggers } }),
    }
    return { ...manifest, text: kept(JSON.stringify(manifest)) }
  }

  async #current(key: string) {
    const { bot, release } = tables
    const [row] = await this.#db
      .select({ release: release.id, specs: release.specs, face: release.face })
      .from(bot)
      .innerJoin(release, eq(release.id, bot.currentRelease))
      .where(and(eq(bot.key, key), isNull(bot.deletedAt)))
    return row
  }
}
