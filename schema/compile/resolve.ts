/** First stage: which steps a visitor can come to, and the numbers of everything. */
import type { Bot, Flow, Step } from '../bot/bot.ts'
import { DONE, MAIN_FLOW } from '../bot/constants.ts'
import { exitsOf, kindOf, type StepKind } from '../kinds/kinds.ts'
import type { ExitContext } from '../kinds/kind.ts'

export interface PlacedStep {
  step: Step
  flow: Flow
}

export interface Resolved {
  bot: Bot
  steps: PlacedStep[]
  /** -1 for what is not in the spec. */
  stepNumber(id: string): number
  variableNumber(id: string): number
  /** The number of a flow's first step. */
  startOf(flow: string): number
  exits: ExitContext
}

export interface Scope {
  /** Also the steps that no line leads to: for trying a drawing from its middle. */
  drafts?: boolean
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
  const steps = reach(bot, flows, all, exits, drafts)
  const numbers = new Map(steps.map(({ step }, at) => [step.id, at]))
  const variables = new Map(bot.variables.map(({ id }, at) => [id, at]))
  const stepNumber = (id: string) => numbers.get(id) ?? -1
  return {
    bot,
    steps,
    stepNumber,
    variableNumber: (id) => variables.get(id) ?? -1,
    startOf: (id) => stepNumber(startStep(flows.get(id) ?? NO_FLOW)?.id ?? ''),
    exits,
  }
}

const NO_FLOW = { steps: [] as Step[] } as Flow

/** The steps in the order in which lines lead to them. */
function reach(
  bot: Bot,
  flows: ReadonlyMap<string, Flow>,
  all: ReadonlyMap<string, PlacedStep>,
  exits: ExitContext,
  drafts: boolean,
): PlacedStep[] {
  const found = new Set<PlacedStep>()
  const come = (id: string | undefined) => {
    const placed = all.get(id ?? '')
    if (placed) found.add(placed)
  }
  const entrances = bot.flows.filter((flow) => flow.id === MAIN_FLOW || hasPhrasings(flow))
  for (const flow of [...entrances].sort((a, b) => Number(b.id === MAIN_FLOW) - Number(a.id === MAIN_FLOW)))
    come(startStep(flow)?.id)
  come(bot.settings.humanStep)
  // A set hands out what is added while it is walked.
  for (const { step } of found) for (const next of targetsOf(step, flows, exits)) come(next)
  if (drafts) for (const id of all.keys()) come(id)
  return [...found]
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
