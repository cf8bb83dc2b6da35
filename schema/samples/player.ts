/** A conversation that a script or a person drives; business systems and humans are simulated. */
import type { CompiledBot } from '../compile/compile.ts'
import { advance } from '../interpreter/advance.ts'
import { passesOf } from '../interpreter/path.ts'
import type { Ask, Effect, Event, State, Values } from '../interpreter/types.ts'
import { partOf } from '../interpreter/words.ts'
import { createMatcher } from '../match/match.ts'
import type { Matcher } from '../match/matcher.ts'
import type { Outcome, Spec, Value } from '../spec/spec.ts'
import { fold } from '../text/fold.ts'
import { parseText, plainText } from '../text/text.ts'
import { shownWords } from './shown.ts'
import { answerOf, type Reply } from './simulate.ts'

/** `step` is '' for what the bot says by itself. */
export interface Utterance {
  from: 'bot' | 'visitor'
  text: string
  options?: string[]
  /** Pictures, videos, links and cards, a line each. */
  shows?: string[]
  step: string
}

export interface Beginning {
  /** From the page, and the visitor's day and time. */
  values?: Values
  /** The step to begin at, and values of any variables. */
  from?: string
  given?: Values
  /** Which way the splits go. */
  visitor?: number
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

  constructor(
    private readonly compiled: CompiledBot,
    locale: string,
    { values, from, given, visitor, matcher, replies }: Beginning = {},
  ) {
    this.#spec = compiled.specs[locale] as Spec
    this.#matcher = matcher ?? matcherFor(this.#spec)
    this.replies = new Map(replies)
    const at = from === undefined ? undefined : compiled.map.steps.indexOf(from)
    const start: Event = { is: 'start', values, visitor, from: at, given }
    const { state, effects } = advance(this.#spec, null, start, this.#matcher)
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
  /** A variable's value, or what of it: `flight.price`. */
  value(name: string): Value | undefined {
    const [variable, ...path] = name.split('.')
    const at = this.#spec.variables.findIndex(([id]) => id === variable)
    return at < 0 ? undefined : partOf(this.state.values[at], path, 0)
  }
  type(text: string) {
    this.send({ is: 'text', text })
  }
  /**
   * Presses the option that reads so, or several set apart by `|` where several may be chosen (`|` alone for none of
   * them); false when one isn't there. `[2]` is the second one, whatever it reads.
   */
  press(label: string): boolean {
    const options = this.optionsIn(label)
    if (options) this.send(this.asked?.several ? { is: 'pick', options } : { is: 'press', option: options[0] ?? -1 })
    return options !== undefined
  }
  /** The positions of the options that words name; undefined when one isn't there. */
  optionsIn(words: string): number[] | undefined {
    const labels = this.asked?.several ? words.split('|').filter((label) => label.trim() !== '') : [words]
    const options = labels.map((label) => this.#optionOf(label.trim()))
    return options.includes(-1) ? undefined : options
  }
  want(what: 'human' | 'back' | 'restart') {
    this.send({ is: what })
  }
  /** Takes back the visitor's answer number `answer`, from 1; false when there is none. */
  correct(answer: number): boolean {
    const position = this.answered[answer - 1]
    if (position !== undefined) this.send({ is: 'correct', answer: position })
    return position !== undefined
  }
  /** Positions in `state.answers` of what the visitor answered. */
  get answered(): number[] {
    return this.state.answers.flatMap((answer, at) => ('exit' in answer ? [] : [at]))
  }
  /** The page that embeds the bot gives values; nothing is said. */
  give(values: Values) {
    this.#advance({ is: 'values', values })
  }
  /** What the visitor does, as the interpreter takes it. */
  send(event: Event) {
    this.transcript.push({ from: 'visitor', text: this.#wordsOf(event), step: this.at })
    this.heard = []
    this.since = this.path.length
    this.#advance(event)
  }

  #advance(event: Event) {
    const { state, effects } = advance(this.#spec, this.state, event, this.#matcher)
    this.state = state
    this.#take(effects)
  }
  #wordsOf(event: Event): string {
    if (event.is === 'text') return event.text
    if (event.is === 'press') return this.options[event.option] ?? ''
    if (event.is === 'pick') return event.options.map((option) => this.options[option] ?? '').join(', ')
    return event.is === 'correct' ? `~ correct ${this.answered.indexOf(event.answer) + 1}` : `~ ${event.is}`
  }
  #optionOf(label: string): number {
    const position = Number(/^\[([1-9]\d{0,3})\]$/.exec(label)?.[1] ?? 0) - 1
    if (position >= 0 && position < this.options.length) return position
    const exact = this.options.findIndex((known) => onOneLine(known) === label)
    return exact >= 0 || label === '' ? exact : this.options.findIndex((known) => fold(known) === fold(label))
  }
  #take(effects: readonly Effect[], acts = 0) {
    let act: Extract<Effect, { do: 'act' }> | undefined
    for (const effect of effects) {
      if (effect.do === 'say') {
        if (effect.entry !== undefined) this.entries.push(this.compiled.map.entries[effect.entry] ?? '')
        const said = { from: 'bot' as const, text: bare(effect.text), step: this.#stepId(effect.step) }
        this.#hear(effect.media ? { ...said, shows: shownWords(effect.media) } : said)
      } else if (effect.do === 'ask') {
        this.asked = effect
        const said = { from: 'bot' as const, text: bare(effect.text), step: this.#stepId(effect.step) }
        this.#hear(effect.options.length > 0 ? { ...said, options: effect.options } : said)
      } else if (effect.do === 'answered') {
        this.#hear({ from: 'visitor', text: effect.text ?? '', step: '' })
      } else if (effect.do === 'end') this.asked = undefined
      else if (effect.do === 'act') {
        act = effect
        this.asked = undefined
      } else if (effect.do === 'path') this.#walk(passesOf(effect.steps))
    }
    if (!act || acts >= MOST_ACTS) return
    const step = this.#stepId(act.step)
    const answer = answerOf(this.compiled, this.#spec, step, this.replies.get(step))
    const next = advance(this.#spec, this.state, { is: 'acted', step: act.step, ...answer }, this.#matcher)
    this.state = next.state
    this.#take(next.effects, acts + 1)
  }
  #walk(steps: readonly [number, number][]) {
    const { exits } = this.compiled.map
    for (const [at, exit] of steps) this.path.push([this.#stepId(at), exits[at]?.[exit] ?? ''])
  }
  #hear(utterance: Utterance) {
    if (utterance.text === '' && !utterance.options && !utterance.shows) return
    this.transcript.push(utterance)
    if (utterance.from === 'bot') this.heard.push(utterance)
  }
  #stepId(at: number): string {
    return this.compiled.map.steps[at] ?? ''
  }
}

/** A matcher keeps nothing of a conversation, and takes longer to make than most samples to play. */
const matchers = new WeakMap<Spec, Matcher>()

function matcherFor(spec: Spec): Matcher {
  const matcher = matchers.get(spec) ?? createMatcher(spec)
  matchers.set(spec, matcher)
  return matcher
}

/** A label as a line of a script can hold it. */
export const onOneLine = (text: string) => text.replace(/\s*[\r\n]\s*/g, ' ').trim()

/** How a script names an option: as it reads where that is enough, else by its position. */
export function optionName(player: Player, option: number): string | undefined {
  const { options } = player
  if (!(option in options)) return undefined
  const label = onOneLine(options[option] ?? '')
  const named = player.optionsIn(label)
  return label && named?.length === 1 && named[0] === option ? label : `[${option + 1}]`
}

const bare = (text: string) => plainText(parseText(text))
