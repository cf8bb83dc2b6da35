/** The bots of the workspace and what is done to them; each change shows at once and is taken back when the server refuses. */
import { deleteBot, duplicateBot, listBin, listBots, renameBot, restoreBot, type BotInfo } from '../api/bots.ts'
import { sentenceOf } from '../api/errors.ts'
import { m } from '../i18n/words.ts'
import { toasts } from '../ui/overlay/toasts.svelte.ts'

export class BotList {
  list: readonly BotInfo[] | undefined = $state.raw()
  /** Why there is no list. */
  failure: unknown = $state.raw()
  readonly #fetch: () => Promise<BotInfo[]>

  constructor(which: 'living' | 'bin') {
    this.#fetch = which === 'bin' ? listBin : listBots
    void this.load()
  }

  async load(): Promise<void> {
    this.failure = undefined
    try {
      this.list = await this.#fetch()
    } catch (error) {
      this.failure = error
    }
  }

  rename(bot: BotInfo, name: string): Promise<void> {
    this.#put({ ...bot, name })
    return this.#attempt(async () => {
      this.#put(await renameBot(bot.id, name))
      toasts.show(m.bots_renamed({ name }), { tone: 'success' })
    })
  }

  duplicate(bot: BotInfo): Promise<void> {
    return this.#attempt(async () => {
      const copy = await duplicateBot(bot.id)
      this.#put(copy)
      toasts.show(m.bots_duplicated({ name: copy.name }), { tone: 'success' })
    })
  }

  delete(bot: BotInfo): Promise<void> {
    this.#drop(bot.id)
    return this.#attempt(async () => {
      await deleteBot(bot.id)
      const undo = { label: m.ui_undo(), run: () => void this.restore(bot) }
      toasts.show(m.bots_deleted({ name: bot.name }), { action: undo })
    })
  }

  /** Out of the bin; in the list of the living it appears again. */
  restore(bot: BotInfo, from: 'toast' | 'bin' = 'toast'): Promise<void> {
    return this.#attempt(async () => {
      const back = await restoreBot(bot.id)
      if (from === 'bin') this.#drop(bot.id)
      else this.#put(back)
      toasts.show(m.bots_restored({ name: back.name }), { tone: 'success' })
    })
  }

  #put(bot: BotInfo): void {
    const others = this.list?.filter(({ id }) => id !== bot.id) ?? []
    this.list = [...others, bot]
  }

  #drop(id: string): void {
    this.list = this.list?.filter((bot) => bot.id !== id)
  }

  async #attempt(change: () => Promise<void>): Promise<void> {
    const before = this.list
    try {
      await change()
    } catch (error) {
      this.list = before
      toasts.show(sentenceOf(error), { tone: 'danger' })
      void this.load()
    }
  }
}
