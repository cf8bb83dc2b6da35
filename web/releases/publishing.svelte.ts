/** One attempt to publish, from the question to how it ended. */
import { sentenceOf } from '../api/errors.ts'
import { publish, stages, type Release, type Stage } from '../api/releases.ts'
import type { Problem } from '../../schema/problems/problems.ts'

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
  readonly #abort = new AbortController()

  constructor(bot: string) {
    this.#bot = bot
  }

  async run(note: string): Promise<void> {
    this.state = 'running'
    this.stages = nothingDone()
    try {
      const tell = (stage: Stage, done: boolean) => (this.stages[stage] = done ? 'done' : 'now')
      const published = await publish(this.#bot, note, tell, this.#abort.signal)
      if ('release' in published) {
        this.release = published.release
        this.state = 'done'
      } else {
        this.problems = published.problems
        this.state = 'problems'
      }
    } catch (error) {
      this.failure = sentenceOf(error)
      this.state = 'failed'
    }
  }

  /** Nobody looks any more. What the server has begun, it ends. */
  leave(): void {
    this.#abort.abort()
  }
}

function nothingDone(): Record<Stage, StageState> {
  return { read: 'later', check: 'later', compile: 'later', freeze: 'later', switch: 'later' }
}
