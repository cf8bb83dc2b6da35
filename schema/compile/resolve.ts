/** First stage: which steps a visitor can come to, and the numbers of everything. */
import type { Bot, Flow, Step, VariableType } from '../bot/bot.ts'
import { builtIns, DONE, MAIN_FLOW } from '../bot/constants.ts'
import { firstValue } from '../expressions/assigned.ts'
import type { Names } from '../expressions/template.ts'
import { exitsOf, kindOf, type StepKind } from '../kinds/kinds.ts'
import type { ExitContext } from '../kinds/kind.ts'
import type { Value } from '../spec/spec.ts'
import type { Train } from '../match/train/train.ts'

export interface PlacedStep {
  step: Step
  flow: Flow
}

export interface Resolved {
  bot: Bot
  steps: PlacedStep[]
  /** How many of the steps come first because conversations enter there. */
  entrances: number
  /** -1 for what is not in the spec. */
  stepNumber(id: string): number
  variables: ResolvedVariable[]
  names: Names
  initialOf(variable: string): Value
  /** The number of a flow's first step. */
  startOf(flow: string): number
  /** The variables that a flow's start declares as inputs. */
  inputsOf(flow: string): string[]
  exits: ExitContext
}

/** A variable of the bot, or one that every bot has. */
export interface ResolvedVariable {
  id: string
  type: VariableType
  initial: Value
  fromPage: boolean
}

export interface Scope {
  /** Also the steps that no line leads to: for trying a drawing from its middle. */
  drafts?: boolean
  /** How the knowledge is trained: from the beginning, or as the editor does after each edit. */
  train?: Train
}

export const startStep = (flow: Flow): Step | undefined => flow.steps.find(({ kind }) => kind === 'start')

export const exitContext = (flows: ReadonlyMap<string, Flow>): ExitContext => ({
  outcomesOf: (id) => flows.get(id)?.outcomes.filter((outcome) => outcome.id !== DONE),
})

export function resolve(bot: Bot, { drafts = false }: Scope): Resolved {
  const flows = new Map(bot.flows.map((flow) => [flow.id, flow]))
  const all = new Map<string, PlacedStep>()
  for (const flow of bot.flows)
    for (const step of flow.steps) if (kindOf(step.kind as StepKind).lower) all.set(step.id, { step, flow })
  const exits = exitContext(flows)
  const { steps, entrances } = reach(bot, flows, all, exits, drafts)
  const numbers = new Map(steps.map(({ step }, at) => [step.id, at]))
  const variables = variablesOf(bot)
  const variableNumbers = new Map(variables.map(({ id }, at) => [id, at]))
  const variable = (id: string) => variables[variableNumbers.get(id) ?? -1]
  const stepNumber = (id: string) => numbers.get(id) ?? -1
  return {
    bot,
    steps,
    stepNumber,
    entrances,
    variables,
    names: { numberOf: (id) => variableNumbers.get(id) ?? -1, typeOf: (id) => variable(id)?.type },
    initialOf: (id) => variable(id)?.initial ?? '',
    startOf: (id) => stepNumber(startStep(flows.get(id) ?? NO_FLOW)?.id ?? ''),
    inputsOf: (id) => inputsOf(flows.get(id) ?? NO_FLOW),
    exits,
  }
}

/** The bot's own variables come before those that every bot has. */
function variablesOf(bot: Bot): ResolvedVariable[] {
  const own = bot.variables.map(({ id, type, initial, fromPage }) => ({
    id,
    type,
    initial: firstValue(type, initial),
    fromPage,
  }))
  const given = builtIns.filter(({ id }) => !own.some((variable) => variable.id === id))
  return [...own, ...given.map(({ id, type }) => ({ id, type, initial: '', fromPage: true }))]
}

/** The variables that a skill is given. */
export function inputsOf(flow: Flow): string[] {
  const start = startStep(flow)
  return start?.kind === 'start' ? [...new Set(start.inputs.map(({ variable }) => variable).filter((id) => id))] : []
}

const NO_FLOW = { steps: [] as Step[] } as Flow

/** The steps in the order in which lines lead to them. */
function reach(
  bot: Bot,
  flows: ReadonlyMap<string, Flow>,
  all: ReadonlyMap<string, PlacedStep>,
  exits: ExitContext,
  drafts: boolean,
): { steps: PlacedStep[]; entrances: number } {
  const found = new Set<PlacedStep>()
  const come = (id: string | undefined) => {
    const placed = all.get(id ?? '')
    if (placed) found.add(placed)
  }
  const entrances = bot.flows.filter((flow) => flow.id === MAIN_FLOW || hasPhrasings(flow))
  for (const flow of [...entrances].sort((a, b) => Number(b.id === MAIN_FLOW) - Number(a.id === MAIN_FLOW)))
    come(startStep(flow)?.id)
  come(bot.settings.humanStep)
  const entered = found.size
  // A set hands out what is added while it is walked.
  for (const { step } of found) for (const next of targetsOf(step, flows, exits)) come(next)
  if (drafts) for (const id of all.keys()) come(id)
  return { steps: [...found], entrances: entered }
}

const hasPhrasings = (flow: Flow) => Object.values(flow.phrasings).some((lines) => lines.trim() !== '')

/** The ids of every step that may run next after one. */
export function targetsOf(step: Step, flows: ReadonlyMap<string, Flow>, exits: ExitContext): string[] {
  const targets = exitsOf(step, exits).flatMap(({ id }) => step.exits[id] ?? [])
  if (step.kind === 'jump' && step.step) targets.push(step.step)
  const skill = step.kind === 'skill' && flows.get(step.flow)
  const start = skill && startStep(skill)
  if (start) targets.push(start.id)
  return targets
}
