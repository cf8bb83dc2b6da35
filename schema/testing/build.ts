/** Bots in a few lines, for tests. A plain string is a text in the bot's first locale. */
import type { Bot, Entry, Flow, Settings, Step, Variable } from '../bot/bot.ts'
import { entryFields, flowFields, settingsFields, variableFields } from '../bot/bot.ts'
import { BOT_FORMAT, MAIN_FLOW } from '../bot/constants.ts'
import { initialValues, type Text } from '../bot/fields.ts'
import { blankStep, kinds, type StepKind, type StepOf } from '../kinds/kinds.ts'
import { testFields, type TestOperator } from '../bot/tests.ts'
import type { InputType, Outcome } from '../spec/spec.ts'

type Words = string | Text
type Given<K extends StepKind> = Partial<Omit<StepOf<K>, 'id' | 'kind' | 'exits'>>

type Test = [variable: string, operator: TestOperator, value: string]

const testItem = (id: string, [variable, operator, value]: Test) => ({
  ...initialValues(testFields),
  id,
  variable,
  operator,
  value,
})

export class FlowBuilder {
  readonly flow: Flow

  constructor(
    id: string,
    private readonly text: (words: Words) => Text,
  ) {
    this.flow = { id, ...initialValues(flowFields), steps: [], layout: {} }
  }

  /** A step of any kind; exits whose target is '' lead nowhere. */
  step<K extends StepKind>(kind: K, id: string, values: Given<K> = {}, exits: Record<string, string> = {}): this {
    const led = Object.fromEntries(Object.entries(exits).filter(([, target]) => target !== ''))
    this.flow.steps.push({ ...blankStep(kind, id), ...values, exits: led } as Step)
    return this
  }
  start(next = '', id = `start_${this.flow.id}`): this {
    return this.step('start', id, {}, { next })
  }
  message(id: string, text: Words, next = ''): this {
    return this.step('message', id, { text: this.text(text) }, { next })
  }
  /** Options get the ids `<step>_1`, `<step>_2` …; one with a test is shown only when that holds. */
  choice(
    id: string,
    text: Words,
    options: [label: Words, target?: string, test?: Test][],
    {
      other = '',
      next = '',
      empty = '',
      ...values
    }: Partial<Record<'other' | 'next' | 'empty', string>> & Given<'choice'> = {},
  ): this {
    const items = options.map(([label, , test], at) => ({
      ...initialValues(kinds.choice.fields.options.of),
      id: `${id}_${at + 1}`,
      label: this.text(label),
      tests: test ? [testItem(`${id}_${at + 1}_t`, test)] : [],
    }))
    const exits = options.map(([, target = ''], at): [string, string] => [`${id}_${at + 1}`, target])
    return this.step(
      'choice',
      id,
      { text: this.text(text), options: items, ...values },
      { ...Object.fromEntries(exits), other, next, empty },
    )
  }
  input(
    id: string,
    text: Words,
    type: InputType,
    { next = '', failed = '', ...values }: { next?: string; failed?: string } & Given<'input'> = {},
  ): this {
    return this.step('input', id, { text: this.text(text), type, ...values }, { next, failed })
  }
  question(id: string, text: Words, { answered = '', missed = '', misses = 2 } = {}): this {
    return this.step('question', id, { text: this.text(text), misses }, { answered, missed })
  }
  /** One test a row. */
  condition(
    id: string,
    rows: [variable: string, operator: TestOperator, value: string, target: string][],
    otherwise = '',
  ): this {
    const items = rows.map(([variable, operator, value], at) => ({
      id: `${id}_${at + 1}`,
      name: '',
      when: 'all' as const,
      tests: [testItem(`${id}_${at + 1}_t`, [variable, operator, value])],
    }))
    const exits = rows.map(([, , , target], at): [string, string] => [`${id}_${at + 1}`, target])
    return this.step('condition', id, { rows: items }, { ...Object.fromEntries(exits), else: otherwise })
  }
  set(id: string, values: Record<string, string>, next = ''): this {
    const assignments = Object.entries(values).map(([variable, value], at) => ({
      id: `${id}_${at + 1}`,
      variable,
      field: '',
      operation: 'is' as const,
      value,
    }))
    return this.step('set', id, { assignments }, { next })
  }
  jump(id: string, step: string): this {
    return this.step('jump', id, { step })
  }
  skill(id: string, flow: string, exits: Record<string, string> = {}, values: Given<'skill'> = {}): this {
    return this.step('skill', id, { flow, ...values }, exits)
  }
  end(id: string, outcome: Outcome = 'resolved'): this {
    return this.step('end', id, { outcome })
  }
  /** The end of a skill. */
  returns(id: string, outcome = ''): this {
    return this.step('end', id, { returns: outcome })
  }
}

export class BotBuilder {
  private readonly bot: Bot
  private readonly text = (words: Words): Text =>
    typeof words === 'string' ? { [this.bot.locales[0] ?? 'en']: words } : words

  constructor(locales: string[]) {
    const settings = initialValues(settingsFields)
    this.bot = { clew: BOT_FORMAT, name: 'Bot', locales, settings, variables: [], flows: [], entries: [], samples: [] }
  }

  settings(
    settings: Partial<Omit<Settings, 'title' | 'welcome' | 'human'>> & {
      title?: Words
      welcome?: Words
      human?: Words
    },
  ): this {
    const { title, welcome, human, ...rest } = settings
    const texts = Object.entries({ title, welcome, human }).flatMap(([key, words]) =>
      words === undefined ? [] : [[key, this.text(words)]],
    )
    Object.assign(this.bot.settings, rest, Object.fromEntries(texts))
    return this
  }
  variable(id: string, values: Partial<Omit<Variable, 'id'>> = {}): this {
    this.bot.variables.push({ id, ...initialValues(variableFields), name: id, ...values })
    return this
  }
  main(draw: (flow: FlowBuilder) => FlowBuilder): this {
    return this.skill(MAIN_FLOW, {}, draw)
  }
  /** `outcomes` are ids, which are their names too. */
  skill(
    id: string,
    { phrasings = '', outcomes = [] }: { phrasings?: Words; outcomes?: string[] },
    draw: (flow: FlowBuilder) => FlowBuilder,
  ): this {
    const { flow } = draw(new FlowBuilder(id, this.text))
    const named = outcomes.map((outcome) => ({ id: outcome, name: outcome }))
    this.bot.flows.push({ ...flow, name: id, phrasings: this.text(phrasings), outcomes: named })
    return this
  }
  entry(id: string, title: Words, answer: Words, phrasings: Words = ''): this {
    const texts = { title: this.text(title), answer: this.text(answer), phrasings: this.text(phrasings) }
    this.bot.entries.push({ id, ...initialValues(entryFields), ...texts } satisfies Entry)
    return this
  }
  sample(name: string, script: string, locale = ''): this {
    this.bot.samples.push({ id: `sample${this.bot.samples.length + 1}`, name, script, locale })
    return this
  }
  build(): Bot {
    return structuredClone(this.bot)
  }
}

export const aBot = (...locales: string[]) => new BotBuilder(locales.length > 0 ? locales : ['en'])
