/** Drafts as testers get them: compiled like a release and never frozen, kept in memory until the bot is changed. */
import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { readBot } from '../../schema/document/document.ts'
import type { Context } from '../context.ts'
import { Conflict } from '../errors.ts'
import { kept, type Kept } from '../http/answer.ts'
import type { Manifest } from '../publicapi/manifests.ts'
import { faceOf, hashSpec } from '../releases/freeze.ts'

export interface Draft {
  manifest: Manifest
  /** What the numbers in its specs stand for: a remark is about one of them. */
  steps: string[]
  entries: string[]
  /** What the bot calls itself, by locale. */
  names: Record<string, string>
  /** By hash. */
  specs: ReadonlyMap<string, Kept>
}

interface Made {
  version: string
  draft: Promise<Draft>
  /** Who loads a page while the bot is changed still gets what the page began with. */
  before: ReadonlyMap<string, Kept>
}

/** Bots whose drafts are kept. */
const MOST = 50

export class Drafts {
  readonly #with: Pick<Context, 'hub' | 'examiner' | 'files' | 'clock'>
  readonly #made = new Map<string, Made>()

  constructor(needs: Pick<Context, 'hub' | 'examiner' | 'files' | 'clock'>) {
    this.#with = needs
  }

  /** The draft as it is now; it is compiled once, however many ask. Throws a Conflict while it has errors. */
  async get(botId: string): Promise<Draft> {
    const version = await this.#with.hub.read(botId, versionOf)
    const known = this.#made.get(botId)
    if (known?.version === version) return known.draft
    const before = (await known?.draft.catch(() => undefined))?.specs ?? new Map<string, Kept>()
    const since = this.#made.get(botId)
    if (since?.version === version) return since.draft
    if (this.#made.size >= MOST) this.#made.clear()
    const draft = this.#compile(botId)
    this.#made.set(botId, { version, draft, before })
    draft.catch((error: unknown) => {
      if (!(error instanceof Conflict) && this.#made.get(botId)?.draft === draft) this.#made.delete(botId)
    })
    return draft
  }

  /** A spec of the draft, or of the one before. */
  async spec(botId: string, hash: string): Promise<Kept | undefined> {
    const made = this.#made.get(botId)
    return made && ((await made.draft.catch(() => undefined))?.specs.get(hash) ?? made.before.get(hash))
  }

  async #compile(botId: string): Promise<Draft> {
    const { hub, examiner, files, clock } = this.#with
    const { bot, version } = await hub.read(botId, (doc) => ({ bot: readBot(doc), version: versionOf(doc) }))
    const { compiled } = await examiner.examine(bot, new Date(clock.now()).toISOString().slice(0, 10))
    // Samples that fail keep nobody from trying; errors of the drawing do.
    if (!compiled) throw new Conflict('draft_broken')
    const texts = Object.entries(compiled.specs).map(([locale, spec]) => [locale, JSON.stringify(spec)] as const)
    const { default: usual, titles, accent, theme } = faceOf(bot)
    const manifest: Manifest = {
      clew: 1,
      // A tab goes on with a conversation only on the very draft that it began with.
      key: `draft-${version}`,
      release: 'draft',
      default: usual,
      specs: Object.fromEntries(texts.map(([locale, text]) => [locale, hashSpec(text)])),
      titles,
      accent,
      theme: theme ?? { mode: 'system', radius: 16, font: 'system' },
      widget: files.widgetPath,
      origins: [],
    }
    const { steps, entries } = compiled.map
    const names = Object.fromEntries(Object.entries(compiled.specs).map(([locale, { title }]) => [locale, title]))
    const specs = new Map(texts.map(([, text]) => [hashSpec(text), kept(text)]))
    return { manifest, steps, entries, names, specs }
  }
}

/** Another one after each change, deletions included. */
const versionOf = (doc: Y.Doc): string =>
  createHash('sha256')
    .update(Y.encodeSnapshot(Y.snapshot(doc)))
    .digest('hex')
    .slice(0, 16)
