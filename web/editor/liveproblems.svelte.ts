/** The problems of the bot, followed while it is edited: checked when the hands rest for a moment. */
import { check, type Problem } from '../../schema/problems/problems.ts'
import type { BotSession } from '../collaboration/session.svelte.ts'

const REST_MS = 150

export class LiveProblems {
  list: Problem[] = $state.raw([])
  readonly errors: number = $derived(this.list.filter(({ severity }) => severity === 'error').length)

  /** Call it while a component is made: it follows the session until that component is gone. */
  constructor(session: BotSession) {
    let first = true
    $effect(() => {
      const { bot } = session
      if (first) {
        first = false
        this.list = check(bot)
        return
      }
      const wait = setTimeout(() => (this.list = check(bot)), REST_MS)
      return () => clearTimeout(wait)
    })
  }
}
