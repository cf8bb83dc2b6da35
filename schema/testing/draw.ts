/** Flows in a few lines, for tests. A plain string is a text in the bot's first locale; exits whose target is '' lead nowhere. */
import type { Flow, Step } from '../bot/bot.ts'
import { flowFields } from '../bot/bot.ts'
import { initialValues, type Text } from '../bot/fields.ts'
import { testFields, type TestOperator } from '../bot/tests.ts'
import { blankStep, kinds, type StepKind, type StepOf } from '../kinds/kinds.ts'
import type { Operation } from '../kinds/set.ts'
import type { InputType, Outcome } from '../spec/spec.ts'

export type Words = string | Text
export type Given<K extends StepKind> = Partial<Omit<StepOf<K>, 'id' | 'kind' | 'exits'>>

/** A variable, or what of it: `flight.price`. */
export type Test = [variable: string, operator: TestOperator, value?: string, upTo?: string]
type Targets<Exit extends string> = Partial<Record<Exit, string>>

/** A variable or a record's field: `flight.price`. */
const named = (name: string) => {
  const [variable = '', ...field] = name.split('.')
  return { variable, field: field.join('.') }
}

const testItem = (id: string, [name, operator, value = '', upTo = '']: Test) => ({
  ...initialValues(testFields),
  ...named(name),
  id,
  operator,
  value,
  upTo,
})

const exitsBy = (id: string, targets: readonly (string | undefined)[]) =>
  Object.fromEntries(targets.map((target = '', at) => [`${id}_${at + 1}`, target]))

export class FlowBuilder {
  readonly flow: Flow

  constructor(
    id: string,
    private readonly text: (words: Words) => Text,
  ) {
    this.flow = { id, ...initialValues(flowFields), steps: [], layout: {} }
  }

  /** A step of any kind. */
  step<K extends StepKind>(kind: K, id: string, values: Given<K> = {}, exits: Record<string, string> = {}): this {
    const led = Object.fromEntries(Object.entries(exits).filter(([, target]) => target !== ''))
    this.flow.steps.push({ ...blankStep(kind, id), ...values, exits: led } as Step)
    return this
  }
  /** `inputs`: the variables that a skill is given. */
  start(next = '', id = `start_${this.flow.id}`, inputs: string[] = []): this {
    return this.step(
      'start',
      id,
      { inputs: inputs.map((variable) => ({ id: `${id}_${variable}`, variable })) },
      { next },
    )
  }
  message(id: string, text: Words, next = '', media: Given<'message'> = {}): this {
    return this.step('message', id, { text: this.text(text), ...media }, { next })
  }
  wait(id: string, seconds: number, next = ''): this {
    return this.step('wait', id, { seconds }, { next })
  }
  /** Options get the ids `<step>_1`, `<step>_2` …; one with a test is shown only when that holds. */
  choice(
    id: string,
    text: Words,
    options: [label: Words, target?: string, test?: Test, value?: string][],
    { other = '', next = '', empty = '', ...values }: Targets<'other' | 'next' | 'empty'> & Given<'choice'> = {},
  ): this {
    const items = options.map(([label, , test, value = ''], at) => ({
      ...initialValues(kinds.choice.fields.options.of),
      id: `${id}_${at + 1}`,
      label: this.text(label),
      value,
      tests: test ? [testItem(`${id}_${at + 1}_t`, test)] : [],
    }))
    const exits = exitsBy(
      id,
      options.map(([, target]) => target),
    )
    return this.step(
      'choice',
      id,
      { text: this.text(text), options: items, ...values },
      { ...exits, other, next, empty },
    )
  }
  /** One option for each item of a list; `variable` is the item in the label, and takes the chosen one. */
  pickFrom(
    id: string,
    text: Words,
    [items, variable, label]: [items: string, variable: string, label: Words],
    exits: Targets<'next' | 'empty' | 'other'> & Given<'choice'> = {},
  ): this {
    return this.choice(id, text, [], { items, variable, itemLabel: this.text(label), ...exits })
  }
  input(
    id: string,
    text: Words,
    type: InputType,
    { next = '', failed = '', ...values }: Targets<'next' | 'failed'> & Given<'input'> = {},
  ): this {
    return this.step('input', id, { text: this.text(text), type, ...values }, { next, failed })
  }
  /** Bands get the ids `<step>_1`, `<step>_2` …; without any, `next` is the way on. */
  rating(
    id: string,
    text: Words,
    scale: StepOf<'rating'>['scale'],
    bands: [upTo: number, target?: string][] = [],
    {
      next = '',
      comment = '',
      ...values
    }: Targets<'next'> & { comment?: Words } & Omit<Given<'rating'>, 'comment'> = {},
  ): this {
    const items = bands.map(([upTo], at) => ({ id: `${id}_${at + 1}`, name: `up to ${upTo}`, upTo }))
    const exits = exitsBy(
      id,
      bands.map(([, target]) => target),
    )
    return this.step(
      'rating',
      id,
      { text: this.text(text), scale, bands: items, comment: this.text(comment), ...values },
      { ...exits, next },
    )
  }
  question(id: string, text: Words, { answered = '', missed = '', misses = 2 } = {}): this {
    return this.step('question', id, { text: this.text(text), misses }, { answered, missed })
  }
  /** One test a row. */
  condition(
    id: string,
    rows: [name: string, operator: TestOperator, value: string, target: string][],
    otherwise = '',
  ): this {
    const items = rows.map(([name, operator, value], at) => ({
      id: `${id}_${at + 1}`,
      name: '',
      when: 'all' as const,
      tests: [testItem(`${id}_${at + 1}_t`, [name, operator, value])],
    }))
    const exits = exitsBy(
      id,
      rows.map(([, , , target]) => target),
    )
    return this.step('condition', id, { rows: items }, { ...exits, else: otherwise })
  }
  /** Branches get the ids `<step>_1`, `<step>_2` … */
  split(id: string, branches: [share: number, target?: string][]): this {
    const items = branches.map(([share], at) => ({ id: `${id}_${at + 1}`, name: '', share }))
    const exits = exitsBy(
      id,
      branches.map(([, target]) => target),
    )
    return this.step('split', id, { branches: items }, exits)
  }
  jump(id: string, step: string): this {
    return this.step('jump', id, { step })
  }
  /** What variables and records' fields are given; `['add', '1']` for another operation than `is`. */
  set(id: string, values: Record<string, string | [Operation, string]>, next = ''): this {
    const assignments = Object.entries(values).map(([name, given], at) => {
      const [operation, value] = typeof given === 'string' ? (['is', given] as const) : given
      return { id: `${id}_${at + 1}`, ...named(name), operation, value }
    })
    return this.step('set', id, { assignments }, { next })
  }
  /** `results`: a path of the reply by the variable that takes it. */
  call(
    id: string,
    { address = '', results = {} }: { address?: string; results?: Record<string, string> } = {},
    { next = '', failed = '' }: Targets<'next' | 'failed'> = {},
  ): this {
    const items = Object.entries(results).map(([variable, path], at) => ({
      id: `${id}_${at + 1}`,
      variable,
      path,
      fields: [],
    }))
    return this.step('call', id, { name: id, address, results: items }, { next, failed })
  }
  handover(
    id: string,
    text: Words,
    { done = '', closed = '', nobody = '' }: Targets<'done' | 'closed' | 'nobody'> = {},
  ) {
    return this.step('handover', id, { text: this.text(text) }, { done, closed, nobody })
  }
  /** `inputs`: what each is given; `outputs`: a variable of the skill by the one that keeps it. */
  skill(
    id: string,
    flow: string,
    exits: Record<string, string> = {},
    { inputs = {}, outputs = {} }: { inputs?: Record<string, string>; outputs?: Record<string, string> } = {},
  ): this {
    const given = Object.entries(inputs).map(([variable, value]) => ({ id: `${id}_in_${variable}`, variable, value }))
    const kept = Object.entries(outputs).map(([variable, from]) => ({ id: `${id}_out_${variable}`, from, variable }))
    return this.step('skill', id, { flow, inputs: given, outputs: kept }, exits)
  }
  end(id: string, outcome: Outcome = 'resolved'): this {
    return this.step('end', id, { outcome })
  }
  /** The end of a skill. */
  returns(id: string, outcome = ''): this {
    return this.step('end', id, { returns: outcome })
  }
}
