/** The samples of the open bot, played again after each change once nobody edits for a moment. */
import type { Bot, Sample } from '../../schema/bot/bot.ts'
import type { CompiledBot } from '../../schema/compile/compile.ts'
import type { Coverage } from '../../schema/coverage/coverage.ts'
import type { Accepted, Ground, SampleResult } from '../../schema/samples/samples.ts'
import { momentAt } from '../../schema/spec/moment.ts'
import { settler } from '../ui/text/settle.ts'

type Engine = typeof import('./engine.ts')

export class LiveSamples {
  /** By sample id, of the bot as it stood when they were played. */
  results: ReadonlyMap<string, SampleResult> = $state.raw(new Map())
  coverage: Coverage | undefined = $state.raw()
  /** The sample that is open in the list; '' for none. */
  opened = $state('')
  readonly list = $derived([...this.results.values()])
  readonly failed = $derived(this.list.filter(({ passed }) => !passed).length)

  #latest: Bot | undefined
  #engine: Engine | undefined
  /** What the samples were played on last. */
  #ground: Ground | undefined

  /** Call it while a component is set up. */
  constructor(session: { readonly bot: Bot; readonly status: string }) {
    const settle = settler(250, 1_500)
    $effect(() => {
      const { bot, status } = session
      if (status !== 'loading') settle.call(() => void this.#play(bot))
    })
    $effect(() => settle.stop)
  }

  /** What a sample would have to expect to pass; undefined while none was played. */
  accept(sample: Sample): Accepted | undefined {
    return this.#ground && this.#engine?.acceptNow(this.#ground(sample.script), sample, today())
  }

  async #play(bot: Bot) {
    this.#latest = bot
    if (bot.samples.length === 0) {
      this.results = new Map()
      this.coverage = undefined
      return
    }
    let engine: Engine
    try {
      engine = this.#engine ??= await import('./engine.ts')
    } catch (error) {
      return console.error('The samples wait for the next edit:', error)
    }
    if (this.#latest !== bot) return
    const { compiled, learnt } = engine.compileLearning(bot)
    if (!learnt) return this.#judge(engine, bot, compiled)
    // A sample that types is judged by what the bot has learnt, and the last results stand until then.
    learnt.then(
      (whole) => {
        if (this.#latest === bot) this.#judge(engine, bot, whole)
      },
      (error: unknown) => console.error('The samples wait for the next edit:', error),
    )
  }

  #judge({ coverageOf, groundOf, runSample }: Engine, bot: Bot, compiled: CompiledBot) {
    const ground = groundOf(bot, compiled)
    this.#ground = ground
    const beginning = today()
    const results = bot.samples.map((sample) => runSample(ground(sample.script), sample, beginning))
    this.results = new Map(results.map((result) => [result.sample, result]))
    this.coverage = coverageOf(bot, compiled, results)
  }
}

/** As before a publication: only the day, or samples would hang on the hour. */
const today = () => ({ values: { today: momentAt(new Date()).today } })
