/** One attempt to publish, from the question to how it ended. */
import { sentenceOf } from '../../api/errors.ts'
import { publish, stages, type Release, type Stage } from '../../api/releases.ts'
import { m } from '../../i18n/words.ts'
import { toasts } from '../../ui/overlay/toasts.svelte.ts'
import type { Problem } from '../../../schema/problems/problems.ts'

export type StageState = 'later' | 'now' | 'done'

export class Publishing {
  state: 'asking' | 'running' | 'problems' | 'done' | 'failed' = $state('asking')
  stages: Record<Stage, StageState> = $state(nothingDone())
  problems: readonly Problem[] = $state.raw([])
  release: Release | undefined = $state.raw()
  failure = $state('')
  /** The stages that are done. */
  count = $derived(stages.filter((stage) => this.stages[stage] === 'done').length)
  readonly #bot: string
  #left = false

  constructor(bot: string) {
    this.#bot = bot
  }

  async run(note: string): Promise<void> {
    this.state = 'running'
    this.stages = { ...nothingDone(), read: 'now' }
    try {
      const tell = (stage: Stage, done: boolean) => (this.stages[stage] = done ? 'done' : 'now')
      const published = await publish(this.#bot, note, tell)
      if ('release' in published) {
        this.release = published.release
        this.state = 'done'
        this.#news(m.releases_brought_back({ number: published.release.number }), 'success')
      } else {
        this.problems = published.problems
        this.state = 'problems'
        this.#news(m.publish_failed_title(), 'danger')
      }
    } catch (error) {
      this.failure = sentenceOf(error)
      this.state = 'failed'
      this.#news(this.failure, 'danger')
    }
  }

  /** Nobody looks any more: it goes on, and a toast says how it ended. */
  leave(): void {
    this.#left = true
  }

  #news(text: string, tone: 'success' | 'danger'): void {
    if (this.#left) toasts.show(text, { tone })
  }
}

function nothingDone(): Record<Stage, StageState> {
  return { read: 'later', check: 'later', compile: 'later', freeze: 'later', switch: 'later' }
}
