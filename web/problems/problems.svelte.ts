/** The live check of the open bot: at most one run while the page is idle, however fast people edit; again when its samples have been played. */
import type { Bot } from '../../schema/bot/bot.ts'
import type { createChecker, Problem } from '../../schema/problems/problems.ts'
import type { SampleResult } from '../../schema/samples/samples.ts'
import { momentAt } from '../../schema/spec/moment.ts'
import { whenIdle, type WhenIdle } from '../ui/idle.ts'

type Checker = ReturnType<typeof createChecker>

/** The rules come when the bot is on the screen. */
const rules = async (): Promise<Checker> => (await import('../../schema/problems/problems.ts')).createChecker()

/** The day where the page is open: content is past its date by the clock of those who keep it. */
const today = () => momentAt(new Date()).today

export class LiveProblems {
  list: Problem[] = $state.raw([])
  /** The bot was checked at least once. */
  checked = $state(false)
  readonly errors = $derived(this.list.filter(({ severity }) => severity === 'error').length)
  #cancel: (() => void) | null = null
  #checker: Checker | undefined = $state.raw()

  /** Call it while a component is set up. `samples.list`: what came of them when they were played last. */
  constructor(
    session: { readonly bot: Bot; readonly status: string },
    samples: { readonly list: readonly SampleResult[] },
    idle: WhenIdle = whenIdle,
    load: () => Promise<Checker> = rules,
  ) {
    $effect(() => {
      // Read here, so that each change asks; the check itself takes what stands when its turn comes.
      if (!session.bot || !samples.list || session.status === 'loading' || this.#cancel) return
      const checker = this.#checker
      this.#cancel = idle(() => {
        this.#cancel = null
        if (!checker) return void this.#load(load)
        this.list = checker.check(session.bot, { today: today(), samples: samples.list })
        this.checked = true
      })
    })
    $effect(() => () => this.#cancel?.())
  }

  /** They are asked for again with the next edit when they can't come now. */
  #load(load: () => Promise<Checker>) {
    load().then(
      (checker) => (this.#checker = checker),
      (error: unknown) => console.error('The rules wait for the next edit:', error),
    )
  }
}
