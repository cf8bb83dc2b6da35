/** What the rules look things up in, gathered once for a bot. */
import type { Bot, Flow, Step } from '../bot/bot.ts'
import { MAIN_FLOW } from '../bot/constants.ts'
import type { Field, Fields, Text } from '../bot/fields.ts'
import { entryFields, flowFields, settingsFields } from '../bot/bot.ts'
import { exitContext, resolve, startStep, targetsOf } from '../compile/resolve.ts'
import { variablesIn } from '../expressions/template.ts'
import type { Exit, ExitContext } from '../kinds/kind.ts'
import { exitsOf, kindOf, type StepKind, type StepOf } from '../kinds/kinds.ts'
import type { Where } from './problem.ts'

export interface Placed<S extends Step = Step> {
  step: S
  flow: Flow
  where: { flow: string; step: string }
}

/** Words that an author wrote, and where. */
export interface Written {
  where: Where
  /** For words in each locale. */
  text?: Text
  /** For a template in one language. */
  template?: string
}

export interface Mention {
  variable: string
  where: Where
}

export class Facts {
  readonly flows: ReadonlyMap<string, Flow>
  readonly steps: ReadonlyMap<string, Placed>
  readonly variables: ReadonlySet<string>
  readonly exits: ExitContext
  /** Every text and template of the bot. */
  readonly written: readonly Written[]
  /** The variables that they name, once for each place. */
  readonly mentions: readonly Mention[]
  /** The ids of steps that a conversation can come to. */
  readonly reachable: ReadonlySet<string>

  constructor(readonly bot: Bot) {
    this.flows = new Map(bot.flows.map((flow) => [flow.id, flow]))
    this.steps = new Map(
      bot.flows.flatMap((flow) =>
        flow.steps.map((step): [string, Placed] => [step.id, { step, flow, where: { flow: flow.id, step: step.id } }]),
      ),
    )
    this.variables = new Set(bot.variables.map(({ id }) => id))
    this.exits = exitContext(this.flows)
    this.reachable = new Set(resolve(bot, {}).steps.map(({ step }) => step.id))
    this.written = [...this.readWritten()]
    this.mentions = this.written.flatMap(mentionsIn)
  }

  /** The steps of a kind; without one, all that run. */
  all(): Placed[]
  all<K extends StepKind>(kind: K): Placed<StepOf<K>>[]
  all(kind?: StepKind): Placed[] {
    return [...this.steps.values()].filter(({ step }) => (kind ? step.kind === kind : kindOf(step.kind).lower !== null))
  }
  exitsOf(step: Step): Exit[] {
    return exitsOf(step, this.exits)
  }
  /** The steps that may run next. */
  next(step: Step): Placed[] {
    return targetsOf(step, this.flows, this.exits).flatMap((id) => this.steps.get(id) ?? [])
  }
  startOf(flow: Flow): Step | undefined {
    return startStep(flow)
  }
  get main(): Flow | undefined {
    return this.flows.get(MAIN_FLOW)
  }
  /** The words that locales are translated from. */
  words(text: Text): string {
    return (text[this.bot.locales[0] ?? ''] ?? '').trim()
  }
  variablesRead(): Map<string, Where> {
    const read = new Map<string, Where>()
    const add = (variable: string, where: Where) => read.has(variable) || read.set(variable, where)
    for (const { variable, where } of this.mentions) add(variable, where)
    for (const { step, where } of this.all('condition'))
      for (const row of step.rows)
        for (const test of row.tests) if (test.variable) add(test.variable, { ...where, item: row.id })
    return read
  }
  variablesSet(): Set<string> {
    const given = this.bot.variables.filter(({ fromPage, initial }) => fromPage || initial !== '').map(({ id }) => id)
    const asked = [...this.all('input'), ...this.all('choice')].map(({ step }) => step.variable)
    const assigned = this.all('set').flatMap(({ step }) => step.assignments.map(({ variable }) => variable))
    return new Set([...given, ...asked, ...assigned])
  }

  private *readWritten(): Iterable<Written> {
    const { settings, flows, entries } = this.bot
    yield* textsOf(settingsFields, settings, {})
    for (const flow of flows) yield* textsOf(flowFields, flow, { flow: flow.id })
    for (const entry of entries) yield* textsOf(entryFields, entry, { entry: entry.id })
    for (const { step, where } of this.all()) yield* textsOf(kindOf(step.kind).fields, step, where)
    for (const { step, where } of this.all('set'))
      for (const { id, value } of step.assignments)
        yield { where: { ...where, item: id, field: 'value' }, template: value }
    for (const { step, where } of this.all('condition'))
      for (const row of step.rows)
        for (const { value } of row.tests) yield { where: { ...where, item: row.id, field: 'value' }, template: value }
  }
}

function* textsOf(fields: Fields, values: object, where: Where): Iterable<Written> {
  for (const [name, field] of Object.entries<Field>(fields)) {
    const value = (values as Record<string, unknown>)[name]
    if (field.type === 'text') yield { where: { ...where, field: name }, text: value as Text }
    else if (field.type === 'list')
      for (const item of value as { id: string }[]) yield* textsOf(field.of, item, { ...where, item: item.id })
  }
}

function mentionsIn({ where, text = {}, template = '' }: Written): Mention[] {
  const words = [template, ...Object.values(text)].filter((some) => some.includes('{{'))
  return words.length === 0 ? [] : [...new Set(words.flatMap(variablesIn))].map((variable) => ({ variable, where }))
}
