/** An import, from the files to the bot. */
import type { Bot } from '../../schema/bot/bot.ts'
import type { Text } from '../../schema/bot/fields.ts'
import type { SourceFile } from '../../schema/import/imported.ts'
import type { Columns } from '../../schema/import/sheet/columns/columns.ts'
import { sentenceOf } from '../api/errors.ts'
import { takeImport } from '../api/imports.ts'
import type { BotInfo } from '../api/bots.ts'
import { language } from '../i18n/language.svelte.ts'
import { read } from './read.ts'
import type { Found, NotRead } from './reader.ts'

export type Trouble = NotRead | { broken: true }

export class Import {
  stage: 'choosing' | 'reading' | 'found' | 'refused' = $state('choosing')
  files: readonly SourceFile[] = $state.raw([])
  found: Found | undefined = $state.raw()
  trouble: Trouble | undefined = $state.raw()
  progress: [done: number, all: number] | undefined = $state.raw()
  /** What the bot will be called. */
  name = $state('')
  /** The columns of a spreadsheet were corrected; it is read again while the last result stays in sight. */
  again = $state(false)
  saving = $state(false)
  /** Why it couldn't be saved. */
  failure = $state('')
  #stop: AbortController | undefined
  #columns: readonly Columns[] | undefined

  /** `bot`: the one that is brought up to date; without it a new one is made. */
  constructor(readonly bot: () => Bot | undefined = () => undefined) {}

  async choose(chosen: Iterable<File>): Promise<void> {
    const files = [...chosen]
    if (files.length === 0) return
    this.cancel()
    this.stage = 'reading'
    this.files = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )
    await this.#read()
  }

  /** `columns` as a person corrected them, by sheet. */
  async correct(columns: readonly Columns[]): Promise<void> {
    this.again = true
    await this.#read(columns)
    this.again = false
  }

  cancel(): void {
    this.#stop?.abort()
    this.stage = 'choosing'
    this.found = this.trouble = this.progress = undefined
    this.failure = ''
  }

  async create(): Promise<BotInfo | undefined> {
    if (!this.found || !this.name.trim()) return
    this.saving = true
    this.failure = ''
    try {
      const { bot, report, pictures } = this.found
      return await takeImport({
        bot: called(bot, this.name.trim()),
        report,
        pictures,
        files: this.files.map(({ name }) => name),
      })
    } catch (error) {
      this.failure = sentenceOf(error)
    } finally {
      this.saving = false
    }
  }

  /** Reads the files again until the bot stands still meanwhile, so that nobody's edit is undone by the result. */
  async settled(): Promise<Found | undefined> {
    for (;;) {
      const bot = this.bot()
      await this.#read(this.#columns)
      if (this.stage !== 'found') return undefined
      if (this.bot() === bot) return this.found
    }
  }

  async #read(columns?: readonly Columns[]): Promise<void> {
    this.#stop?.abort()
    const stop = (this.#stop = new AbortController())
    this.#columns = columns
    const reading = { files: this.files, columns, language: language.current, bot: this.bot() }
    try {
      const found = await read(reading, (done, all) => (this.progress = [done, all]), stop.signal)
      if (stop.signal.aborted) return
      if ('bot' in found) {
        if (!columns) this.name = found.bot.name
        this.found = found
        this.stage = 'found'
      } else {
        this.trouble = found
        this.stage = 'refused'
      }
    } catch {
      this.trouble = { broken: true }
      this.stage = 'refused'
    } finally {
      this.progress = undefined
    }
  }
}

/** Under another name; visitors read it too where the title was the name. */
function called(bot: Bot, name: string): Bot {
  const title = Object.entries(bot.settings.title).map(([locale, words]) => [
    locale,
    words === bot.name ? name.slice(0, 100) : words,
  ])
  return { ...bot, name, settings: { ...bot.settings, title: Object.fromEntries(title) as Text } }
}
