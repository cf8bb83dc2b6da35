/** What a visitor's browser asks first: which release, in which languages, with which widget. Kept in memory until the next publication. */
import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { tables } from '../db/db.ts'
import type { FaceTrigger, Theme } from '../db/schema.ts'
import { NotFound } from '../errors.ts'
import { kept, type Kept } from '../http/answer.ts'
import { areOutdated, renew } from '../releases/renew.ts'

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
  theme: Theme
  widget: string
  /** Web origins that may embed the bot; none means any. */
  origins: string[]
  /** Missing where the widget never speaks up by itself. */
  triggers?: { part: string; list: FaceTrigger[] }
}

/** A manifest and its text. */
export type KeptManifest = Manifest & { text: Kept }

const KEPT = 5_000

type Needs = Pick<Context, 'db' | 'files' | 'clock' | 'examiner'>

export class Manifests {
  readonly #with: Needs
  readonly #kept = new Map<string, Promise<KeptManifest>>()

  constructor(needs: Needs) {
    this.#with = needs
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
    if (row && (await areOutdated(this.#with.db, Object.values(row.specs)))) {
      await renew(this.#with, row.release)
      row = await this.#current(key)
    }
    if (!row) throw new NotFound()
    const { triggers = [], ...face } = row.face
    const manifest: Manifest = {
      clew: 1,
      key,
      release: row.release,
      specs: row.specs,
      widget: this.#with.files.widgetPath,
      theme: { mode: 'system', radius: 16, font: 'system' },
      ...face,
      ...(triggers.length > 0 && { triggers: { part: this.#with.files.triggersPath, list: triggers } }),
    }
    return { ...manifest, text: kept(JSON.stringify(manifest)) }
  }

  async #current(key: string) {
    const { bot, release } = tables
    const [row] = await this.#with.db
      .select({ release: release.id, specs: release.specs, face: release.face })
      .from(bot)
      .innerJoin(release, eq(release.id, bot.currentRelease))
      .where(and(eq(bot.key, key), isNull(bot.deletedAt)))
    return row
  }
}
