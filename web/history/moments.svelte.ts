/** The moments of one bot as far as they were fetched, and what can be done with them. */
import { keepMoment, listMoments, nameMoment, restoreMoment, type Moment, type MomentPage } from '../api/moments.ts'

export class MomentList {
  readonly botId: string
  /** The latest first; undefined until they have come. */
  list: readonly Moment[] | undefined = $state.raw()
  failure: unknown = $state.raw()
  loadingMore = $state(false)
  #next: string | null = $state(null)

  constructor(botId: string) {
    this.botId = botId
    void this.load()
  }

  get hasMore(): boolean {
    return this.#next !== null
  }

  async load(): Promise<void> {
    this.failure = undefined
    try {
      this.#show(await listMoments(this.botId))
    } catch (error) {
      this.failure = error
    }
  }

  /** Rejects when the next page doesn't come. */
  async more(): Promise<void> {
    if (this.#next === null || this.loadingMore) return
    this.loadingMore = true
    try {
      const page = await listMoments(this.botId, this.#next)
      this.list = [...(this.list ?? []), ...page.moments]
      this.#next = page.next
    } finally {
      this.loadingMore = false
    }
  }

  /** Keeps the present under a name. */
  async keep(name: string): Promise<Moment> {
    const kept = await keepMoment(this.botId, { name })
    this.list = [kept, ...(this.list ?? [])]
    return kept
  }

  async rename(moment: string, name: string): Promise<void> {
    const renamed = await nameMoment(this.botId, moment, name)
    this.list = this.list?.map((one) => (one.id === moment ? renamed : one))
  }

  async restore(moment: string): Promise<void> {
    this.#show(await restoreMoment(this.botId, moment))
  }

  #show({ moments, next }: MomentPage): void {
    this.list = moments
    this.#next = next
  }
}
