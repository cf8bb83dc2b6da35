/** The reference walker: walks a bot as it is drawn, without compiling it. Slow and obvious on purpose; it knows presses, picks, host's answers and values typed at inputs, no matching, no own sentences, no lots: it takes a split's first branch. */
import type { Bot, Flow, Step } from '../bot/bot.ts'
import { scales } from '../kinds/rating.ts'
import type { StepOf } from '../kinds/kinds.ts'
import type { Value } from '../spec/spec.ts'
import { escapeText } from '../text/escape.ts'
import { calculated, later, listOf, numberOf, Reckoner, Stop } from './reckon.ts'

/** Where to go next: by an exit, through another step, or nowhere but to wait. */
type Next = { exit: string } | { step: string } | { waits: true } | { over: true }

export interface Option {
  label: string
  /** What the variable gets. */
  value: Value
  exit: string
  /** Shows the next items instead. */
  more?: boolean
}

export class Walker {
  readonly reckoner: Reckoner
  /** What was said and asked since the last event. */
  said: string[] = []
  waiting: Step | undefined
  /** A rating's comment is still to come, and then this exit. */
  private commented = ''
  private page = 0
  private callers: { step: StepOf<'skill'>; held: [string, Value][] }[] = []
  private count = 0

  constructor(
    private readonly bot: Bot,
    values: Record<string, Value>,
  ) {
    this.reckoner = new Reckoner(bot)
    for (const [id, value] of Object.entries(values)) this.reckoner.held.set(id, value)
    this.say(bot.settings.welcome)
    this.enter(this.startOf('main')?.id)
  }

  press(option: Option) {
    const step = this.waiting
    this.said = []
    this.count = 0
    if (option.more && step?.kind === 'choice') {
      this.page += step.page
      return
    }
    if (this.commented) return this.comment('')
    this.answer(option.value, option.exit)
  }
  pick(options: Option[]) {
    this.said = []
    this.count = 0
    this.answer(
      options.map(({ value }) => value),
      'next',
    )
  }
  /** A value that fits the input. */
  type(value: Value) {
    this.said = []
    this.count = 0
    if (this.commented) this.comment(value)
    else this.answer(value, 'next')
  }
  act(exit: string, values: Record<string, Value>) {
    const step = this.waiting
    this.said = []
    this.count = 0
    if (step?.kind === 'call')
      for (const { variable } of step.results)
        if (Object.hasOwn(values, variable)) this.reckoner.held.set(variable, values[variable] ?? '')
    this.leave(exit)
  }

  get options(): Option[] {
    const step = this.waiting
    if (step?.kind === 'input') return step.optional ? [{ label: 'Skip', value: '', exit: 'next' }] : []
    if (step?.kind === 'rating') {
      if (this.commented) return [{ label: 'Skip', value: '', exit: this.commented }]
      return scales[step.scale].map((score) => ({
        label: step.scale === 'thumbs' ? (score ? '👍' : '👎') : `${score}`,
        value: score,
        exit:
          step.bands.length === 0 ? 'next' : (step.bands.find(({ upTo }) => score <= upTo) ?? step.bands.at(-1))!.id,
      }))
    }
    return step?.kind === 'choice' ? this.optionsOf(step) : []
  }

  private optionsOf(step: StepOf<'choice'>): Option[] {
    const { held } = this.reckoner
    const options: Option[] = []
    const list = held.get(step.items) ?? ''
    if (step.items && Array.isArray(list)) {
      const before = held.get(step.variable) ?? ''
      const items = list as Value[]
      for (const item of items.slice(this.page, this.page + step.page)) {
        if (step.variable) held.set(step.variable, item)
        options.push({ label: this.fill(step.itemLabel), value: item, exit: 'next' })
      }
      if (step.variable) held.set(step.variable, before)
      if (items.length > this.page + step.page) options.push({ label: 'Show more', value: '', exit: '', more: true })
    }
    for (const option of step.options) {
      const truths = option.tests.map((test) => this.reckoner.holds(test))
      if (truths.length > 0 && !(option.when === 'all' ? truths.every(Boolean) : truths.some(Boolean))) continue
      const label = this.fill(option.label)
      const value = option.value ? this.reckoner.value(option.value) : label
      options.push({ label, value, exit: step.several ? 'next' : option.id })
    }
    return options
  }

  private answer(value: Value, exit: string) {
    const step = this.waiting
    if (step && 'variable' in step && step.variable) this.reckoner.held.set(step.variable, value)
    if (step?.kind === 'rating' && this.text(step.comment)) {
      this.commented = exit
      this.say(step.comment)
      return
    }
    this.leave(exit)
  }
  private comment(value: Value) {
    const step = this.waiting as StepOf<'rating'>
    const exit = this.commented
    this.commented = ''
    if (step.commentVariable) this.reckoner.held.set(step.commentVariable, value)
    this.leave(exit)
  }

  private leave(exit: string) {
    const step = this.waiting
    this.waiting = undefined
    if (step) this.enter(step.exits[exit])
  }
  /** From a step on until something waits or all is over. */
  private enter(id: string | undefined) {
    let next = id
    for (;;) {
      const step = this.stepAt(next)
      if (!step) {
        const after = this.back('done')
        if (!after) return
        next = after.to
        continue
      }
      if (++this.count > 900) throw new Stop('circle')
      const way = this.walk(step)
      if ('over' in way) return
      if ('waits' in way) {
        this.waiting = step
        return
      }
      next = 'step' in way ? way.step : step.exits[way.exit]
    }
  }
  /** To the caller of the skill that ends; undefined where there is none. */
  private back(outcome: string): { to: string | undefined } | undefined {
    const caller = this.callers.pop()
    if (!caller) return undefined
    const { step, held } = caller
    const kept = step.outputs.map(({ from, variable }): [string, Value] => [variable, this.reckoner.part(from)])
    for (const [id, value] of [...held, ...kept]) if (this.reckoner.held.has(id)) this.reckoner.held.set(id, value)
    const known = this.flow(step.flow)?.outcomes.some(({ id }) => id === outcome)
    return { to: step.exits[known ? outcome : 'done'] }
  }

  private walk(step: Step): Next {
    switch (step.kind) {
      case 'message':
        this.say(step.text, step.links.length > 0 || step.cards.length > 0)
        return { exit: 'next' }
      case 'condition': {
        const row = step.rows.find(
          ({ when, tests }) =>
            tests.length > 0 && tests[when === 'all' ? 'every' : 'some']((test) => this.reckoner.holds(test)),
        )
        return { exit: row?.id ?? 'else' }
      }
      case 'jump':
        return { step: step.step }
      case 'set':
        for (const assignment of step.assignments) this.assign(assignment)
        return { exit: 'next' }
      case 'skill':
        return this.call(step)
      case 'end': {
        const inSkill = !this.flow('main')?.steps.includes(step)
        if (!inSkill) {
          this.callers = []
          return { over: true }
        }
        const after = this.back(step.returns)
        return after ? { step: after.to ?? '' } : { over: true }
      }
      case 'choice':
        this.page = 0
        if (this.optionsOf(step).length === 0) return { exit: step.items ? 'empty' : 'other' }
        this.say(step.text)
        return { waits: true }
      case 'input':
      case 'rating':
      case 'question':
      case 'handover':
        this.say(step.text)
        return { waits: true }
      case 'call':
        return { waits: true }
      case 'split':
        return { exit: step.branches[0]?.id ?? '' }
      default:
        // start, wait
        return { exit: 'next' }
    }
  }

  private call(step: StepOf<'skill'>): Next {
    const start = this.startOf(step.flow)
    if (!start) return { exit: 'done' }
    const { held } = this.reckoner
    const inputs = [...new Set(start.inputs.map(({ variable }) => variable))]
    const given = inputs.map((id) => {
      const input = step.inputs.find(({ variable }) => variable === id)
      return input
        ? this.reckoner.read(this.reckoner.types.get(id) ?? 'text', input.value)
        : this.reckoner.first(this.bot, id)
    })
    this.callers.push({ step, held: inputs.map((id) => [id, held.get(id) ?? '']) })
    if (this.callers.length > 32) throw new Stop('circle')
    inputs.forEach((id, at) => held.set(id, given[at] ?? ''))
    return { step: start.id }
  }

  private assign({ variable, field, operation, value }: StepOf<'set'>['assignments'][number]) {
    const { reckoner } = this
    const type = reckoner.types.get(variable)
    if (!type) return
    if (!field) {
      const changed = operation === 'is' ? reckoner.read(type, value) : this.changed(type, variable, operation, value)
      if (changed !== undefined || operation === 'is') reckoner.held.set(variable, changed ?? reckoner.value(value))
      return
    }
    const record = reckoner.held.get(variable) ?? ''
    const number = operation !== 'is' || /^-?\d+([.,]\d+)?$/.test(value.trim())
    const given =
      operation === 'is'
        ? reckoner.read(number ? 'number' : 'text', value)
        : this.changed('number', `${variable}.${field}`, operation, value)
    if (given === undefined) return
    const fields = typeof record === 'object' && !Array.isArray(record) ? record : {}
    reckoner.held.set(variable, { ...fields, [field]: given })
  }
  /** undefined where the operation means nothing for the type. */
  private changed(type: string, name: string, operation: 'add' | 'remove', value: string): Value | undefined {
    const { reckoner } = this
    const before = reckoner.part(name)
    const sign = operation === 'add' ? 1 : -1
    if (type === 'number') {
      const sum = reckoner.sum(value)
      return sum === undefined ? undefined : calculated(numberOf(before, 0), sign > 0 ? '+' : '-', numberOf(sum, 0))
    }
    if (type === 'date') {
      const [, count = '', unit = ''] = /^(\S+) ?(\w*)$/.exec(value.trim()) ?? []
      const many = sign * (count.startsWith('{{') ? numberOf(reckoner.value(count), 0) : Number(count))
      const months = unit.startsWith('month') || unit.startsWith('year')
      const times = unit.startsWith('week') ? 7 : unit.startsWith('year') ? 12 : 1
      return later(String(before), many * times, months ? 'months' : 'days')
    }
    if (type === 'list') {
      const item = reckoner.value(value.trim())
      const list = listOf(before)
      return operation === 'add' ? [...list, item] : list.filter((one) => reckoner.compare(one, item) !== 0)
    }
    return type === 'text' && operation === 'add' ? reckoner.fill(`{{${name}}}`) + reckoner.fill(value) : undefined
  }

  private say(words: Record<string, string>, shows = false) {
    const text = this.reckoner.fill(this.text(words), escapeText)
    if (text || shows) this.said.push(text)
    if (this.said.length > 150) throw new Stop('circle')
  }
  private fill(words: Record<string, string>) {
    return this.reckoner.fill(this.text(words))
  }
  private text(words: Record<string, string>): string {
    return (words.en ?? words.fr ?? '').trim()
  }
  private flow(id: string): Flow | undefined {
    return this.bot.flows.find((flow) => flow.id === id)
  }
  private startOf(flow: string): StepOf<'start'> | undefined {
    return this.flow(flow)?.steps.find((step): step is StepOf<'start'> => step.kind === 'start')
  }
  private stepAt(id: string | undefined): Step | undefined {
    return this.bot.flows.flatMap(({ steps }) => steps).find((step) => step.id === id && step.kind !== 'note')
  }
}
