/** The conversation that an author plays: what was answered so far, and the bot it is played on, compiled anew after each change. */
import type { Bot, Sample } from '../../schema/bot/bot.ts'
import type { CompiledBot } from '../../schema/compile/compile.ts'
import type { Start, State, Values } from '../../schema/interpreter/types.ts'
import { createMatcher } from '../../schema/match/match.ts'
import type { Matcher } from '../../schema/match/matcher.ts'
import { momentAt } from '../../schema/spec/moment.ts'
import type { Spec } from '../../schema/spec/spec.ts'
import { compileLearning } from '../understanding/learnt.ts'
import type { Choice } from './replay/choices.ts'
import { sampleOf } from './replay/keep.ts'
import { differenceBetween, type Difference } from './replay/differs.ts'
import { play, type Played, type Recorded, type Stage } from './replay/replay.ts'
import { answersIn } from './replay/widget.ts'

type Doing<R = Recorded> = R extends Recorded ? Omit<R, 'at'> : never

/** Somebody asks to play, from a step or from the beginning. */
export interface Asked {
  step?: string
}

export class PreviewTalk {
  answers: Recorded[] = $state.raw([])
  /** The step it begins at; undefined for the beginning. */
  from: string | undefined = $state()
  /** Values that the author gave variables to begin with. */
  given: Values = $state.raw({})
  locale = $state('')
  /** The bot's answers are still being learnt: what is typed isn't understood yet. */
  learning = $state(false)
  #begun: Pick<Start, 'values' | 'visitor'> = $state.raw(newBeginning())
  #asked: Asked = {}
  readonly #beginning = $derived({ ...this.#begun, given: this.given })
  #on: { bot: Bot; compiled: CompiledBot } | null = $state.raw(null)
  #spec: Spec | undefined = $derived(this.#on?.compiled.specs[this.locale])
  #matcher: Matcher | null = $derived(this.#spec ? createMatcher(this.#spec) : null)
  readonly #stage: Stage | null = $derived(
    this.#on && this.#matcher
      ? { ...this.#on, locale: this.locale, matcher: this.#matcher, from: this.from, begun: this.#beginning }
      : null,
  )
  readonly played: Played | null = $derived(this.#stage && play(this.#stage, this.answers))
  /** What was played before the bot was changed, until somebody goes on from what is played now. */
  #before: { bot: Bot; locale: string; played: Played } | undefined = $state.raw()
  /** Where the same answers lead elsewhere since, and the bot as it was. */
  readonly difference: (Difference & { was: Bot }) | undefined = $derived.by(() => {
    const before = this.#before
    if (!before || !this.played || this.learning || before.locale !== this.locale) return undefined
    const found = differenceBetween(before.played, this.played)
    return found && { ...found, was: before.bot }
  })
  readonly bot: Bot | undefined = $derived(this.#on?.bot)
  readonly specs: CompiledBot['specs'] | undefined = $derived(this.#on?.compiled.specs)
  readonly title = $derived(this.#spec?.title ?? '')
  readonly accent = $derived(this.#spec?.accent ?? '#4f46e5')
  /** What was answered after an answer that is being given anew at a step; it counts again as far as it fits. */
  #later: { at: string; answers: Recorded[] } = { at: '', answers: [] }

  /** Drafts too: one plays also what no line leads to yet. */
  compile(bot: Bot): void {
    if (this.#on && this.played && this.answers.length > 0 && !this.learning)
      this.#before ??= { bot: this.#on.bot, locale: this.locale, played: this.played }
    const { compiled, learnt } = compileLearning(bot, { drafts: true })
    this.#on = { bot, compiled }
    this.learning = learnt !== undefined
    // What was typed meanwhile is understood then, as all answers are played again.
    learnt?.then(
      (whole) => this.#learnt(bot, whole),
      () => this.#learnt(bot, compiled),
    )
  }

  #learnt(bot: Bot, compiled: CompiledBot) {
    if (this.#on?.bot !== bot) return
    this.#on = { bot, compiled }
    this.learning = false
  }

  /** Does what is asked for once: who asks for the beginning goes on where it began there. */
  follow(asked: Asked): void {
    if (asked === this.#asked) return
    this.#asked = asked
    if (asked.step !== undefined) this.begin(asked.step, this.given)
    else if (this.from !== undefined) this.begin()
  }

  begin(from?: string, given: Values = {}): void {
    this.from = from
    this.given = given
    this.restart()
  }

  restart(): void {
    this.#begun = newBeginning()
    this.#keep([])
  }

  /** Takes back the visitor's last answer, with what systems answered since. */
  back(): void {
    const good = this.#good()
    this.#keep(
      good.slice(
        0,
        Math.max(
          0,
          good.findLastIndex(({ is }) => is !== 'reply'),
        ),
      ),
    )
  }

  /** Takes back an answer by its place, to give another; those after it count again as far as they fit. */
  correct(place: number): void {
    const good = this.#good()
    const answer = good[place]
    if (!answer) return
    this.#keep(good.slice(0, place))
    this.#later = { at: answer.at, answers: good.slice(place + 1) }
  }

  /** The way that it goes now is the one that counts. */
  accept(): void {
    this.#before = undefined
  }

  /** Forgets the answers that no longer apply. */
  forget(): void {
    this.#keep(this.#good())
  }

  say(text: string): void {
    const words = text.trim()
    if (words) this.#add({ is: 'text', text: words })
  }

  press({ id, label }: Choice): void {
    this.#add({ is: 'press', choice: id, label })
  }

  pick(choices: readonly Choice[]): void {
    this.#add({ is: 'pick', choices: choices.map(({ id }) => id), labels: choices.map(({ label }) => label) })
  }

  human(): void {
    this.#add({ is: 'human' })
  }

  /** Takes what was answered in a widget that goes on with this conversation. */
  hear(state: State): void {
    if (this.#stage) this.#keep(answersIn(state, this.#stage, this.answers))
  }

  /** Lets the system or the human that is asked answer this: JSON, an exit, '' for the call's example. */
  reply(reply: string): void {
    this.#add({ is: 'reply', reply })
  }

  /** What was played so far, as a sample; undefined while nothing can be played. */
  sample(): Omit<Sample, 'id'> | undefined {
    return (
      (this.#on &&
        sampleOf({
          ...this.#on,
          locale: this.locale,
          from: this.from,
          begun: this.#beginning,
          answers: this.#good(),
        })) ??
      undefined
    )
  }

  /** The answers that could be played. */
  #good(): Recorded[] {
    return this.answers.slice(0, this.played?.answers ?? 0)
  }

  #keep(answers: Recorded[]) {
    this.answers = answers
    this.#later = { at: '', answers: [] }
    this.accept()
  }

  #add(doing: Doing) {
    const at = this.played?.pending.step ?? ''
    this.answers = [...this.#good(), { at, ...doing }]
    this.accept()
    const rewound = this.played?.rewound
    // The visitor's words went back or began again: what they took back is gone.
    if (rewound !== null && rewound !== undefined) this.#keep(this.answers.slice(0, rewound))
    else this.#resume()
  }

  #resume() {
    const { at, answers } = this.#later
    // Another question in between is no other answer yet.
    if (answers.length === 0 || this.played?.pending.step === at) return
    for (const [place, answer] of answers.entries()) {
      const good = this.answers
      this.answers = [...good, answer]
      if (!this.played?.stopped) continue
      this.answers = good
      if (answer.is === 'reply') continue
      const { act, step } = this.played.pending
      // The author lets this one answer first.
      if (act) this.#later = { at: step, answers: answers.slice(place) }
      else this.#keep(good)
      return
    }
    this.#keep(this.answers)
  }
}

/** Now, and a visitor who goes any way at a split. */
const newBeginning = () => ({ values: momentAt(new Date()), visitor: Math.floor(Math.random() * 2 ** 32) })

const talks = new WeakMap<object, PreviewTalk>()

/** The conversation of an open bot: it goes on when the preview was closed meanwhile. */
export function talkOf(session: object): PreviewTalk {
  const talk = talks.get(session) ?? new PreviewTalk()
  talks.set(session, talk)
  return talk
}
