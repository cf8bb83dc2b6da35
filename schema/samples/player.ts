/** A conversation that a script or a person drives; business systems and humans are simulated. */
import type { CompiledBot } from '../compile/compile.ts'
import { advance } from '../interpreter/advance.ts'
import type { Ask, Effect, Event, State, Values } from '../interpreter/types.ts'
import { createMatcher } from '../match/match.ts'
import type { Matcher } from '../match/matcher.ts'
import { fold } from '../text/fold.ts'
import type { Outcome, Spec, Value } from '../spec/spec.ts'
import { parseText, plainText } from '../text/text.ts'
import { answerOf, type Reply } from './simulate.ts'

/** `step` is '' for what the bot says by itself. */
export interface Utterance {
  from: 'bot' | 'visitor'
  text: string
  options?: string[]
  step: string
}

export interface Beginning {
  /** From the page. */
  values?: Values
  /** The step to begin at, and values of any variables. */
  from?: string
  given?: Values
  matcher?: Matcher
  /** What calls and handovers are answered, by step id; a call without one gives its example. */
  replies?: ReadonlyMap<string, Reply>
}

/** A conversation that goes on without the visitor for longer than this turns in circles. */
const MOST_ACTS = 200

export class Player {
  readonly transcript: Utterance[] = []
  /** Every step that ran, with the exit that was taken, '' while it waits or ended. */
  readonly path: [step: string, exit: string][] = []
  /** The ids of the entries that were answered. */
  readonly entries: string[] = []
  readonly replies: Map<string, Reply>
  /** The question that waits. */
  asked: Ask | undefined
  /** What the bot said since the visitor last did something, and where the path stood then. */
  heard: Utterance[] = []
  since = 0
  state: State
  readonly #spec: Spec
  readonly #matcher: Matcher
  /** Positions in `state.answers` of what the visitor answered. */
  readonly #answered: number[] = []

  constructor(
    private readonly compiled: CompiledBot,
    locale: string,
    { values, from, given, matcher, replies }: Beginning = {},
  ) {
    this.#spec = compiled.specs[locale] as Spec
    this.#matcher = matcher ?? createMatcher(this.#spec)
    this.replies = new Map(replies)
    const at = from === undefined ? undefined : compiled.map.steps.indexOf(from)
    const { state, effects } = advance(this.#spec, null, { is: 'start', values, from: at, given }, this.#matcher)
    this.state = state
    this.#take(effects)
  }

  /** The id of the step that waits; '' when none does. */
  get at(): string {
    return this.#stepId(this.state.at)
  }
  get outcome(): Outcome | '' {
    return this.state.outcome
  }
  /** The labels of the buttons on show. */
  get options(): readonly string[] {
    return this.asked?.options ?? []
  }
  /** The steps that ran since the visitor last did something. */
  get ran(): string[] {
    return this.path.slice(this.since).map(([step]) => step)
  }
  value(variable: string): Value | undefined {
    return this.state.values[this.#spec.variables.findIndex(([id]) => id === variable)]
  }
  type(text: string) {
    this.#send({ is: 'text', text }, text)
  }
  /** Presses the option that reads so, or several set apart by `|` where several may be chosen; false when one isn't there. */
  press(label: string): boolean {
    const several = this.asked?.several
    const options = (several ? label.split('|') : [label]).map((one) => this.#optionOf(one))
    if (options.some((option) => option < 0)) return false
    const shown = options.map((option) => this.options[option]).join(', ')
    this.#send(several ? { is: 'pick', options } : { is: 'press', option: options[0] ?? 0 }, shown)
    return true
  }
  want(what: 'human' | 'back' | 'restart') {
    this.#send({ is: what }, `~ ${what}`)
  }
  /** Takes back the visitor's answer number `answer`, from 1; false when there is none. */
  correct(answer: number): boolean {
    const position = this.#answered[answer - 1]
    if (position !== undefined) this.#send({ is: 'correct', answer: position }, `~ correct ${answer}`)
    return position !== undefined
  }

  #optionOf(label: string): number {
    const exact = this.options.indexOf(label.trim())
    return exact < 0 ? this.options.findIndex((known) => fold(known) === fold(label)) : exact
  }

  #send(event: Event, shown: string) {
    this.transcript.push({ from: 'visitor', text: shown, step: this.at })
    this.heard = []
    this.since = this.path.length
    const before = this.state.answers.length
    this.#advance(event)
    if (this.state.answers.length > before && event.is !== 'correct') this.#answered.push(before)
    while (this.#answered.length > 0 && (this.#answered.at(-1) ?? 0) >= this.state.answers.length) this.#answered.pop()
  }
  #advance(event: Event) {
    const { state, effects } = advance(this.#spec, this.state, event, this.#matcher)
    this.state = state
    this.#take(effects)
  }
  #take(effects: readonly Effect[], acts = 0) {
    let act: Extract<Effect, { do: 'act' }> | undefined
    for (const effect of effects) {
      if (effect.do === 'say') {
        if (effect.entry !== undefined) this.entries.push(this.compiled.map.entries[effect.entry] ?? '')
        this.#hear({ from: 'bot', text: bare(effect.text), step: this.#stepId(effect.step) })
      } else if (effect.do === 'ask') {
        this.asked = effect
        const said = { from: 'bot' as const, text: bare(effect.text), step: this.#stepId(effect.step) }
        this.#hear(effect.options.length > 0 ? { ...said, options: effect.options } : said)
      } else if (effect.do === 'answered') {
        this.#hear({ from: 'visitor', text: effect.text, step: '' })
      } else if (effect.do === 'end') this.asked = undefined
      else if (effect.do === 'act') act = effect
      else if (effect.do === 'path') this.#walk(effect.steps)
    }
    if (!act || acts >= MOST_ACTS) return
    const step = this.#stepId(act.step)
    const answer = answerOf(this.compiled, this.#spec, step, this.replies.get(step))
    const next = advance(this.#spec, this.state, { is: 'acted', ...answer }, this.#matcher)
    this.state = next.state
    this.#take(next.effects, acts + 1)
  }
  #walk(steps: readonly [number, number][]) {
    const { exits } = this.compiled.map
    for (const [at, exit] of steps) this.path.push([this.#stepId(at), exits[at]?.[exit] ?? ''])
  }
  #hear(utterance: Utterance) {
    if (utterance.text === '' && !utterance.options) return
    this.transcript.push(utterance)
    if (utterance.from === 'bot') this.heard.push(utterance)
  }
  #stepId(at: number): string {
    return this.compiled.map.steps[at] ?? ''
  }
}

const bare = (text: string) => plainText(parseText(text))
