/** A conversation with a bot, for tests: do something, then look at what the bot did. */
import type { Bot } from '../bot/bot.ts'
import { compileBot, type CompiledBot } from '../compile/compile.ts'
import { advance } from '../interpreter/advance.ts'
import { passesOf } from '../interpreter/path.ts'
import type { Ask, Effect, Event, Start, State, Values } from '../interpreter/types.ts'
import { createMatcher } from '../match/match.ts'
import type { Matcher } from '../match/matcher.ts'
import type { Spec, Value } from '../spec/spec.ts'
import { parseText, plainText } from '../text/text.ts'

export class Talk {
  readonly compiled: CompiledBot
  readonly spec: Spec
  readonly matcher: Matcher
  state: State
  /** What the last event led to, understanding apart. */
  effects: Effect[]
  /** The buttons that were last on show. */
  private options: string[] = []

  constructor(
    bot: Bot,
    {
      locale = bot.locales[0] ?? '',
      matcher = undefined as Matcher | undefined,
      ...start
    }: { locale?: string; matcher?: Matcher } & Omit<Start, 'is'> = {},
  ) {
    this.compiled = compileBot(bot)
    this.spec = this.compiled.specs[locale] as Spec
    this.matcher = matcher ?? createMatcher(this.spec)
    const first = advance(this.spec, null, { is: 'start', ...start }, this.matcher)
    this.state = first.state
    this.effects = first.effects
    this.options = this.ask?.options ?? []
  }

  send(event: Event): this {
    const next = advance(this.spec, this.state, event, this.matcher)
    this.state = next.state
    this.effects = next.effects.filter((effect) => effect.do !== 'match')
    this.options = this.ask?.options ?? this.options
    return this
  }
  type(...texts: string[]): this {
    for (const text of texts) this.send({ is: 'text', text })
    return this
  }
  press(label: string): this {
    return this.send({ is: 'press', option: this.options.indexOf(label) })
  }

  /** Picks several options at once. */
  pick(...labels: string[]): this {
    return this.send({ is: 'pick', options: labels.map((label) => this.options.indexOf(label)) })
  }
  /** Answers the call or handover that waits. */
  act(exit: string, values: Values = {}): this {
    const { at } = this.state
    return this.send({ is: 'acted', step: at, exit: this.compiled.map.exits[at]?.indexOf(exit) ?? -1, values })
  }
  /** Takes back the visitor's answer number `answer`, from 0, to give another. */
  correct(answer: number): this {
    return this.send({ is: 'correct', answer })
  }

  /** What the last event asks of the host. */
  get acts(): Extract<Effect, { do: 'act' }>[] {
    return this.effects.filter((effect) => effect.do === 'act')
  }
  get ask(): Ask | undefined {
    return this.effects.findLast((effect) => effect.do === 'ask')
  }
  /** What the bot just said and asked, as bare words. */
  get said(): string[] {
    return this.effects
      .flatMap((effect) => (effect.do === 'say' || effect.do === 'ask' ? [plainText(parseText(effect.text))] : []))
      .filter((text) => text !== '')
  }
  /** The steps that just ran, as `step>exit`. */
  get path(): string[] {
    const { steps, exits } = this.compiled.map
    return this.effects.flatMap((effect) =>
      effect.do === 'path'
        ? passesOf(effect.steps).map(([at, exit]) => `${steps[at]}${exit < 0 ? '' : `>${exits[at]?.[exit] ?? ''}`}`)
        : [],
    )
  }
  /** The id of the step that waits; '' when none does. */
  get at(): string {
    return this.compiled.map.steps[this.state.at] ?? ''
  }
  value(variable: string): Value | undefined {
    return this.state.values[this.spec.variables.findIndex(([id]) => id === variable)]
  }
}

export const talk = (bot: Bot, options?: ConstructorParameters<typeof Talk>[1]) => new Talk(bot, options)
