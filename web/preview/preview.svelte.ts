/** The conversation that an author plays: what was answered so far, and the bot it is played on, compiled anew after each change. */
import type { Bot } from '../../schema/bot/bot.ts'
import { compileBot, type CompiledBot } from '../../schema/compile/compile.ts'
import { createMatcher } from '../../schema/match/match.ts'
import type { Matcher } from '../../schema/match/matcher.ts'
import type { Spec } from '../../schema/spec/spec.ts'
import { play, type Choice, type Played, type Recorded } from './replay.ts'

export class PreviewTalk {
  answers: Recorded[] = $state.raw([])
  /** The step it begins at; undefined for the beginning. */
  from: string | undefined = $state()
  locale = $state('')
  #asked: string | undefined
  #compiled: CompiledBot | null = $state.raw(null)
  #spec: Spec | undefined = $derived(this.#compiled?.specs[this.locale])
  #matcher: Matcher | null = $derived(this.#spec ? createMatcher(this.#spec) : null)
  readonly played: Played | null = $derived(
    this.#compiled && this.#matcher ? play(this.#compiled, this.locale, this.#matcher, this.answers, this.from) : null,
  )
  readonly title = $derived(this.#spec?.title ?? '')
  readonly accent = $derived(this.#spec?.accent ?? '#4f46e5')

  /** Drafts too: one plays also what no line leads to yet. */
  compile(bot: Bot): void {
    this.#compiled = compileBot(bot, { drafts: true })
  }

  /** Begins at a step when another one is asked for than the last time. */
  follow(from: string | undefined): void {
    if (from !== this.#asked) this.begin(from)
    this.#asked = from
  }

  begin(from?: string): void {
    this.from = from
    this.answers = []
  }

  restart(): void {
    this.answers = []
  }

  back(): void {
    this.answers = this.#good().slice(0, -1)
  }

  /** Forgets the answers that no longer apply. */
  forget(): void {
    this.answers = this.#good()
  }

  say(text: string): void {
    const words = text.trim()
    if (words) this.#add({ at: this.#at, is: 'text', text: words })
  }

  press({ id, label }: Choice): void {
    this.#add({ at: this.#at, is: 'press', choice: id, label })
  }

  human(): void {
    this.#add({ at: this.#at, is: 'human' })
  }

  get #at() {
    return this.played?.pending.step ?? ''
  }

  /** The answers that could be played. */
  #good(): Recorded[] {
    return this.answers.slice(0, this.played?.answers ?? 0)
  }

  #add(answer: Recorded) {
    this.answers = [...this.#good(), answer]
    const rewound = this.played?.rewound
    // The visitor's words went back or began again: what they took back is gone.
    if (rewound !== null && rewound !== undefined) this.answers = this.answers.slice(0, rewound)
  }
}

const talks = new WeakMap<object, PreviewTalk>()

/** The conversation of an open bot: it goes on when the preview was closed meanwhile. */
export function talkOf(session: object): PreviewTalk {
  const talk = talks.get(session) ?? new PreviewTalk()
  talks.set(session, talk)
  return talk
}
