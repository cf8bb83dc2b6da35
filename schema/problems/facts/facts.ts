/** What the rules look things up in. Whatever is asked here is remembered by the look that asked, which is taken again when the answer changes. */
import type { Bot, Entry, Flow, Sample, Settings, Step, Variable, VariableType } from '../../bot/bot.ts'
import { entryFields, flowFields, settingsFields } from '../../bot/bot.ts'
import { builtIns, DONE, MAIN_FLOW } from '../../bot/constants.ts'
import type { Text } from '../../bot/fields.ts'
import type { Exit, ExitContext } from '../../kinds/kind.ts'
import { exitsOf } from '../../kinds/kinds.ts'
import type { SampleResult } from '../../samples/run.ts'
import { holdingsOf, type Holdings } from './holdings.ts'
import { phrasingsOf, type Phrasing } from './phrasings.ts'
import { onceFor, Recall, sameList } from './recall.ts'
import { isSpare } from './spare.ts'
import { Drawing, sameNodes, shapeOf, type Node } from './shape.ts'
import { usesIn, usesInStep, type PlacedUses } from './uses.ts'
import { textsOf, writtenIn } from './written.ts'

/** What is known besides the bot. */
export interface CheckOptions {
  /** The day of the check, `2026-03-01`; without it nothing is past its date. */
  today?: string
  /** What came of the samples that were played on this bot. */
  samples?: readonly SampleResult[]
}

/** A flow without what is drawn in it. */
export type FlowHead = Omit<Flow, 'steps' | 'layout'>

const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

export interface ExitFacts {
  all: readonly Exit[]
  /** Those that should have a line and have none. */
  wanting: readonly Exit[]
  /** Whether any leads to a step. */
  leadsOn: boolean
}

export class Facts {
  readonly recall = new Recall()
  #bot!: Bot
  #options: CheckOptions = {}

  /** Those that are translated from the first one. */
  readonly otherLocales: readonly string[]

  /** `locales`: the bot's languages. */
  constructor(readonly locales: readonly string[]) {
    this.otherLocales = locales.slice(1)
  }

  /** From here on the facts are about this bot, in the same locales. */
  tell(bot: Bot, options: CheckOptions): void {
    this.#bot = bot
    this.#options = options
    this.recall.nextRound()
  }

  get settings(): Settings {
    return this.recall.ask(this.#settings)
  }
  get variables(): readonly Variable[] {
    return this.recall.ask(this.#variables)
  }
  get entries(): readonly Entry[] {
    return this.recall.ask(this.#entries)
  }
  get samples(): readonly Sample[] {
    return this.recall.ask(this.#samples)
  }
  get today(): string {
    return this.recall.ask(() => this.#options.today ?? '')
  }
  get sampleResults(): readonly SampleResult[] {
    return this.recall.ask(() => this.#options.samples ?? NO_RESULTS)
  }
  get flows(): readonly FlowHead[] {
    return this.#heads()
  }
  /** All drawings: for rules that follow lines. */
  get drawing(): Drawing {
    return this.#drawing()
  }
  /** The ids of the steps that a conversation can come to. */
  get reachable(): ReadonlySet<string> {
    return this.#reachable()
  }
  /** The ids of the flows into which there is a way: the main one, those that a step runs or that are come to otherwise. */
  get entered(): ReadonlySet<string> {
    return this.#entered()
  }
  /** Whether there is anything to answer from. */
  get hasKnowledge(): boolean {
    return this.recall.ask(() => this.#bot.entries.length > 0 || this.#askedFlows().length > 0)
  }

  variable(id: string): Variable | undefined {
    return this.recall.at(this.#variablesById, id)
  }
  /** Also of variables that every bot has; undefined where there is no such variable. */
  typeOf(id: string): VariableType | undefined {
    return this.variable(id)?.type ?? builtIns.find((variable) => variable.id === id)?.type
  }
  /** Whether every bot has the variable, and the host gives its value. */
  isBuiltIn(id: string): boolean {
    return builtIns.some((variable) => variable.id === id)
  }
  flow(id: string): FlowHead | undefined {
    return this.recall.at(this.#headsById, id)
  }
  /** The flow in which a step stands; undefined when it is gone. */
  flowOf(step: string): string | undefined {
    return this.recall.at(this.#flowOfStep, step)
  }
  step(id: string): Step | undefined {
    return this.recall.at(this.#stepsById, id)
  }
  /** The variables that a skill is given, in the order of its start. */
  inputsOf(flow: string): readonly string[] {
    const start = this.step(this.startOf(flow) ?? '')
    return start?.kind === 'start' ? start.inputs.map(({ variable }) => variable).filter((variable) => variable) : []
  }
  /** The id of the step where a flow begins. */
  startOf(flow: string): string | undefined {
    return this.recall.at(this.#starts, flow)
  }
  /** Whether there is such a step and it is no note. */
  runs(step: string): boolean {
    return this.recall.ask(() => this.#drawing().nodes.get(step)?.shape.runs ?? false)
  }
  reaches(step: string): boolean {
    return this.recall.ask(() => this.#reachable().has(step))
  }
  /** How a step's exits stand. */
  readonly exits: (step: Step) => ExitFacts = this.recall.about((step) => {
    const all = this.#exitsOf(step)
    const wanting: Exit[] = []
    let leadsOn = false
    for (const exit of all) {
      const target = step.exits[exit.id]
      if (target && this.flowOf(target) !== undefined) leadsOn = true
      else if (!isSpare(step, exit.id)) wanting.push(exit)
    }
    return { all, wanting, leadsOn }
  })
  /** The words that locales are translated from. */
  words(text: Text): string {
    return (text[this.locales[0] ?? ''] ?? '').trim()
  }
  /** The title and the phrasings of an entry, ready to be compared. */
  readonly phrasings: (entry: Entry) => readonly Phrasing[] = onceFor((entry) => phrasingsOf(entry, this.locales))

  /** The words and templates of a record. */
  readonly written = {
    step: onceFor(writtenIn),
    entry: onceFor((entry: Entry) => textsOf(entryFields, entry)),
    flow: onceFor((flow: FlowHead) => textsOf(flowFields, flow)),
    settings: onceFor((settings: Settings) => textsOf(settingsFields, settings)),
  }

  readonly #settings = () => this.#bot.settings
  readonly #variables = () => this.#bot.variables
  readonly #entries = () => this.#bot.entries
  readonly #samples = () => this.#bot.samples
  readonly #flows = () => this.#bot.flows

  readonly #context: ExitContext = {
    outcomesOf: (id) => this.flow(id)?.outcomes.filter((outcome) => outcome.id !== DONE),
  }
  readonly #variablesById = this.recall.fact(() => new Map(this.variables.map((variable) => [variable.id, variable])))
  readonly #stepsById = this.recall.fact(() => {
    const steps = new Map<string, Step>()
    for (const flow of this.recall.ask(this.#flows)) for (const step of flow.steps) steps.set(step.id, step)
    return steps
  })
  readonly #headOf = onceFor(({ steps: _, layout: __, ...head }: Flow): FlowHead => head)
  readonly #heads = this.recall.fact(() => this.recall.ask(this.#flows).map(this.#headOf), sameList<FlowHead>(sameJson))
  readonly #headsById = this.recall.fact(() => new Map(this.#heads().map((head) => [head.id, head])))

  readonly #exitsOf = this.recall.about((step: Step) => exitsOf(step, this.#context))
  readonly #shapeOf = this.recall.about((step: Step) => shapeOf(step, this.#exitsOf(step)))
  readonly #nodes = this.recall.fact(() => {
    const nodes: Node[] = []
    for (const { id, steps } of this.recall.ask(this.#flows))
      for (const step of steps) nodes.push({ flow: id, shape: this.#shapeOf(step) })
    return nodes
  }, sameNodes)
  readonly #drawing = this.recall.fact(() => new Drawing(this.#nodes()))
  /** The flows that visitors can ask for. */
  readonly #askedFlows = this.recall.fact(
    () =>
      this.#heads()
        .filter(({ phrasings }) => Object.values(phrasings).some((lines) => lines.trim() !== ''))
        .map(({ id }) => id),
    sameList<string>(),
  )
  readonly #flowOfStep = this.recall.fact(() => {
    const flows = new Map<string, string>()
    for (const [id, { flow }] of this.drawing.nodes) flows.set(id, flow)
    return flows
  })
  readonly #starts = () => this.#drawing().starts
  readonly #reachable = this.recall.fact(() => this.drawing.reachable(this.#askedFlows(), this.settings.humanStep))
  readonly #entered = this.recall.fact(() => {
    const entered = new Set([MAIN_FLOW, ...this.#askedFlows()])
    const reachable = this.#reachable()
    for (const { flow, shape } of this.#drawing().nodes.values()) {
      if (shape.calls) entered.add(shape.calls)
      if (reachable.has(shape.id)) entered.add(flow)
    }
    return entered
  })

  readonly #usesInStep = onceFor((step: Step) => usesInStep(step, this.written.step(step)))
  readonly #usesInEntry = onceFor((entry: Entry) => usesIn(this.written.entry(entry), { entry: entry.id }))
  readonly #usesInFlow = onceFor((flow: FlowHead) => usesIn(this.written.flow(flow), { flow: flow.id }))
  readonly #usesInSettings = onceFor((settings: Settings) => usesIn(this.written.settings(settings), {}))
  /** What variables hold. */
  readonly holdings: Holdings = holdingsOf(this, () => {
    const uses: PlacedUses[] = []
    const add = (one: PlacedUses | null) => one && uses.push(one)
    add(this.#usesInSettings(this.settings))
    for (const flow of this.flows) add(this.#usesInFlow(flow))
    for (const entry of this.entries) add(this.#usesInEntry(entry))
    for (const { steps } of this.recall.ask(this.#flows)) for (const step of steps) add(this.#usesInStep(step))
    return uses
  })
}

const NO_RESULTS: readonly SampleResult[] = []
