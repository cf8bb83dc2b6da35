/** A conversation: what was said, what is asked now, and what a visitor may do about it. Knows no DOM. */
import { advance } from '../../../schema/interpreter/advance.ts'
import type { Effect, Event, State } from '../../../schema/interpreter/types.ts'
import type { Matcher } from '../../../schema/match/matcher.ts'
import type { Outcome, Spec } from '../../../schema/spec/spec.ts'
import type { ConversationEvent } from './events.ts'

/** One thing said. A line never changes its identity, so that a view may follow it. */
export interface Line {
  from: 'bot' | 'visitor'
  /** A bot's text is in the Markdown subset, a visitor's is as typed. */
  text: string
  options?: string[]
  /** The option that was pressed. */
  chosen?: number
  /** Which of the visitor's answers it is, from 1. */
  answer?: number
  /** Where a human can be reached. */
  contact?: string
}

export interface Hearer {
  /** Lines were added, removed or answered. */
  changed(): void
  /** The bot said this just now. */
  said(line: Line): void
  answered(text: string, option?: number): void
  handedOver(contact: string): void
  ended(outcome: Outcome): void
  told(kind: ConversationEvent['kind'], data?: ConversationEvent['data']): void
}

export class Conversation {
  lines: Line[] = []
  /** What the text box is for. */
  input = 'text'
  state: State | null = null

  constructor(
    readonly spec: Spec,
    private readonly matcher: Matcher,
    private readonly hearer: Hearer,
  ) {}

  /** The line whose options may be pressed now. */
  get asking(): Line | undefined {
    const last = this.lines.at(-1)
    return last?.options && last.chosen === undefined ? last : undefined
  }
  get answers(): number {
    return this.state?.answers.length ?? 0
  }

  start(values: Record<string, string>): void {
    this.hearer.told('start')
    this.#do({ is: 'start', values })
  }
  press(line: Line, option: number): void {
    const text = line.options?.[option]
    if (line !== this.asking || text === undefined) return
    line.chosen = option
    this.#do({ is: 'press', option }, text, option)
  }
  type(text: string): void {
    const said = text.trim()
    if (said) this.#do({ is: 'text', text: said }, said)
  }
  human(words: string): void {
    this.#do({ is: 'human' }, words)
  }
  back(): void {
    this.#do({ is: 'back' })
  }
  restart(): void {
    this.#do({ is: 'restart' })
  }

  #do(event: Event, said?: string, option?: number): void {
    const before = this.answers
    const line: Line | undefined = said ? { from: 'visitor', text: said } : undefined
    if (line) this.lines.push(line)
    const { state, effects } = advance(this.spec, this.state, event, this.matcher)
    this.state = state
    if (line && event.is !== 'human') {
      this.hearer.told('answer', { how: event.is })
      this.hearer.answered(line.text, option)
    }
    const answer = state.answers.at(-1)
    if (line && this.answers > before) {
      line.answer = this.answers
      if (answer && 'found' in answer) this.hearer.told(answer.found?.certain === 'no' ? 'missed' : 'matched')
    }
    this.#show(effects)
    this.hearer.changed()
  }

  #show(effects: Effect[]) {
    const { told, handedOver, ended } = this.hearer
    let contact: string | undefined
    for (const effect of effects)
      switch (effect.do) {
        case 'say':
        case 'ask': {
          const line: Line = { from: 'bot', text: effect.text, contact }
          contact = undefined
          if (effect.do === 'ask') {
            this.input = effect.input
            if (effect.options.length > 0) line.options = effect.options
          }
          if (!line.text && !line.options) break
          this.lines.push(line)
          this.hearer.said(line)
          break
        }
        case 'rewind': {
          const { answers } = effect
          this.lines.length = answers && this.lines.findIndex((line) => line.answer === answers) + 1
          break
        }
        case 'human':
          contact = effect.contact || undefined
          told('human')
          handedOver(effect.contact)
          break
        case 'end':
          this.input = 'text'
          told('outcome', { outcome: effect.outcome })
          ended(effect.outcome)
          break
        case 'path':
          for (const [step, exit] of effect.steps) told('step', { step, exit })
      }
  }
}
