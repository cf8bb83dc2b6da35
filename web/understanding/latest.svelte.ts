/** The latest answer to a question that changes while somebody edits. */
import type { Bot } from '../../schema/bot/bot.ts'
import { settler } from '../ui/text/settle.ts'
import { askedOf } from './asked.ts'
import { ask, type Answer, type Given, type Verb } from './tutor.ts'

/** Who is open, and in which language. */
export interface Subject {
  bot: Bot
  locale: string
}

/** After so long something is said about the wait. */
const SLOW_MS = 1_000

export class Latest<V extends Verb> {
  /** Undefined before the first answer and when nothing is asked. */
  answer: Answer<V> | undefined = $state.raw()
  /** The answer is of before the last edit; a new one is under way. */
  stale = $state(false)
  /** It has been under way for more than a second. */
  slow = $state(false)
  failed = $state(false)
  readonly #verb: V
  readonly #ask: typeof ask<V>
  /** The last question that was put, as text. */
  #put = ''
  #next: (() => void) | undefined
  #busy = false

  /** Call it while a component is set up. `given`: what is asked besides the bot; undefined for nothing. A question waits until edits settle, and for the one before. */
  constructor(verb: V, subject: () => Subject, given: () => Given<V> | undefined, asking: typeof ask<V> = ask) {
    this.#verb = verb
    this.#ask = asking
    const settle = settler(300, 2_000)
    $effect(() => {
      const { bot, locale } = subject()
      const more = given()
      settle.call(() => this.#consider(bot, locale, more))
    })
    $effect(() => () => {
      settle.stop()
      this.#next = undefined
      this.#put = 'closed'
    })
  }

  #consider(bot: Bot, locale: string, given: Given<V> | undefined) {
    const asked = given && askedOf(bot, locale)
    // The slider's effect is found for all of its positions at once.
    if (asked && this.#verb === 'tryBoldness') asked.boldness = 0.5
    const question = asked ? JSON.stringify([asked, given]) : ''
    if (question === this.#put) return
    this.#put = question
    this.stale = question !== ''
    this.#next = undefined
    if (!asked) this.answer = undefined
    else {
      this.#next = () => void this.#run(question, this.#ask(this.#verb, asked, ...given))
      this.#go()
    }
  }

  #go() {
    const next = this.#next
    if (this.#busy || !next) return
    this.#next = undefined
    next()
  }

  async #run(question: string, answer: Promise<Answer<V>>) {
    this.#busy = true
    const clock = setTimeout(() => (this.slow = true), SLOW_MS)
    try {
      const got = await answer
      if (question === this.#put) this.answer = got
      this.failed = false
    } catch {
      this.failed = true
    }
    clearTimeout(clock)
    this.#busy = false
    this.slow = false
    if (question === this.#put) this.stale = false
    this.#go()
  }
}
