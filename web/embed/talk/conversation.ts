/** A conversation: what was said, what is asked now, and what a visitor may do about it. Knows no DOM. */
import { advance } from '../../../schema/interpreter/advance.ts'
import { passesOf } from '../../../schema/interpreter/path.ts'
import type { Ask, Effect, Event, State, Values } from '../../../schema/interpreter/types.ts'
import type { Matcher } from '../../../schema/match/matcher.ts'
import type { Media, Outcome, Spec } from '../../../schema/spec/spec.ts'
import { answerTo } from './act.ts'
import type { ConversationEvent } from './events.ts'

/** One thing said. A line never changes its identity, so that a view may follow it. */
export interface Line {
  from: 'bot' | 'visitor'
  /** A bot's text is in the Markdown subset, a visitor's is as typed; '' where the visitor asked for a human before. */
  text: string
  media?: Media
  /** Which step of the spec said it, -1 for what the bot says by itself, and which entry. */
  step?: number
  entry?: number
  /** The question, where it has options. */
  ask?: Ask
  /** The options that were taken. */
  chosen?: number[]
  /** How many answers had been given once this was said last; of a visitor's line, its own number. */
  answer?: number
  /** Where a human can be reached. */
  contact?: string
}

export interface Hearer {
  /** Lines were added, removed or answered. */
  changed(): void
  /** The bot said this just now. */
  said(line: Line): void
  answered(text: string, options?: number[]): void
  handedOver(contact: string): void
  ended(outcome: Outcome): void
  told(kind: ConversationEvent['kind'], data?: ConversationEvent['data']): void
  /** Runs this after so many seconds. */
  later(seconds: number, run: () => void): void
}

const silent = () => undefined
const UNHEARD = { told: silent, handedOver: silent, ended: silent, said: silent }

/** Answers of systems in a row without the visitor: a drawing that asks oftener turns in circles. */
const MOST_ACTS = 50

export class Conversation {
  lines: Line[] = []
  /** What the text box is for. */
  input = 'text'
  state: State | null = null
  /** What a pause holds back. */
  due: Effect[] = []
  #acts = 0
  /** What is said again is no news. */
  #quiet = false
  #contact: string | undefined

  constructor(
    readonly spec: Spec,
    private readonly matcher: Matcher,
    private readonly hearer: Hearer,
  ) {}

  /** The line whose options may be taken now. */
  get asking(): Line | undefined {
    const last = this.lines.at(-1)
    return last?.ask && !last.chosen ? last : undefined
  }
  get answers(): number {
    return this.state?.answers.length ?? 0
  }

  start(values: Values, visitor: number): void {
    this.hearer.told('start')
    this.#do({ is: 'start', values, visitor })
  }
  /** Goes on with what a tab kept; a pause is over by then. */
  resume({ state, lines, due, input }: Pick<Conversation, 'state' | 'lines' | 'due' | 'input'>, values: Values): void {
    Object.assign(this, { state, lines, due, input })
    this.set(values)
    this.#hurry()
  }
  /** Goes on in the language of this spec with what was answered in another one. */
  again(state: State, values: Values): void {
    this.state = state
    this.#do({ is: 'again' })
    this.set(values)
  }
  /** Takes new values from the page; nothing is said. */
  set(values: Values): void {
    this.state = advance(this.spec, this.state, { is: 'values', values }, this.matcher).state
    this.hearer.changed()
  }
  /** Takes an option, or several where the line asks for several. */
  choose(line: Line, chosen: number[]): void {
    if (line !== this.asking || !line.ask) return
    const { options, several } = line.ask
    if (!chosen.every((option) => option in options)) return
    line.chosen = chosen
    this.#do(
      several ? { is: 'pick', options: chosen } : { is: 'press', option: chosen[0] ?? -1 },
      chosen.map((option) => options[option]).join(', ') || '–',
      chosen,
    )
  }
  type(text: string): void {
    const said = text.trim()
    if (said) this.#do({ is: 'text', text: said }, said)
  }
  human(words: string): void {
    this.#do({ is: 'human' }, words)
  }
  /** Takes back the visitor's answer of this number, to give another. */
  correct(answer: number): void {
    this.#do({ is: 'correct', answer: answer - 1 })
  }
  restart(): void {
    this.#do({ is: 'restart' })
  }

  /** Shows what a pause holds back. */
  #hurry(): void {
    this.#show(this.due.splice(0), true)
    this.hearer.changed()
  }
  #do(event: Event, said?: string, options?: number[]): void {
    if (this.due.length > 0) this.#hurry()
    if (event.is !== 'acted') this.#acts = 0
    const again = event.is === 'again'
    const number = again ? 0 : this.answers
    const line: Line | undefined = said ? { from: 'visitor', text: said } : undefined
    if (line) this.lines.push(line)
    const { state, effects } = advance(this.spec, this.state, event, this.matcher)
    this.state = state
    const { answers } = state
    if (line && event.is !== 'human') {
      this.hearer.told('answer', { how: event.is })
      this.hearer.answered(line.text, options)
    }
    if (answers.length > number && !again) {
      const last = this.lines.at(-1)
      const answer = answers[number]
      if (line) line.answer = number + 1
      // Where a system answers, what came before stays when a visitor goes back behind it.
      else if (last) last.answer ??= number + 1
      if (answer && 'how' in answer && answer.text && !['value', 'several'].includes(answer.how))
        this.hearer.told(answer.how === 'no' ? 'missed' : 'matched')
    }
    this.#quiet = again
    this.#show(effects, again)
    this.#quiet = false
    this.hearer.changed()
  }

  #show(due: Effect[], hurried: boolean) {
    const { told, handedOver, ended, said } = this.#quiet ? UNHEARD : this.hearer
    let act: Event | undefined
    for (let effect; (effect = due.shift());)
      switch (effect.do) {
        case 'say':
        case 'ask': {
          // A question has neither of the last two.
          const { text, step, media, entry } = effect as Extract<Effect, { do: 'say' }>
          const line: Line = { from: 'bot', text, step, media, entry, contact: this.#contact }
          this.#contact = undefined
          if (effect.do === 'ask') {
            this.input = effect.input
            if (effect.options.length > 0) line.ask = effect
          }
          if (!text && !line.ask && !line.media) break
          this.lines.push(line)
          said(line)
          break
        }
        case 'answered': {
          const { text, answer } = effect
          const last = this.lines.at(-1)
          if (text !== undefined) this.lines.push({ from: 'visitor', text, answer })
          // Where a system answers, what came before stays when a visitor goes back behind it.
          else if (last) last.answer ??= answer
          break
        }
        case 'rewind': {
          const { answers } = effect
          this.lines.length = this.lines.findLastIndex(({ answer = Infinity }) => answer <= answers) + 1
          break
        }
        case 'wait':
          if (hurried) break
          this.due = due
          this.hearer.later(effect.seconds, () => {
            if (this.due !== due) return
            this.due = []
            this.#show(due, false)
            this.hearer.changed()
          })
          return
        case 'act':
          if (this.#acts++ === MOST_ACTS) throw new Error('A drawing turns in circles.')
          act = answerTo(effect)
          break
        case 'human':
          this.#contact = effect.contact || undefined
          told('human')
          handedOver(effect.contact)
          break
        case 'end':
          this.input = 'text'
          told('outcome', { outcome: effect.outcome })
          ended(effect.outcome)
          break
        case 'path':
          for (const [step, exit] of passesOf(effect.steps)) told('step', { step, exit })
      }
    if (act) this.#do(act)
  }
}
