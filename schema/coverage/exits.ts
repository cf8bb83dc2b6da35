/** The exits that a conversation can leave each step by. */
import type { Bot, Step } from '../bot/bot.ts'
import { exitContext } from '../compile/resolve.ts'
import type { CompiledBot } from '../compile/compile.ts'
import { exitsOf } from '../kinds/kinds.ts'

export interface ExitOf {
  step: string
  exit: string
}

/** Every step that runs by its id, as it was drawn. */
export function stepsIn({ flows }: Bot, { map }: Pick<CompiledBot, 'map'>): Map<string, Step> {
  const drawn = new Map(flows.flatMap(({ steps }) => steps.map((step) => [step.id, step])))
  return new Map([...new Set(map.steps)].flatMap((id) => (drawn.has(id) ? [[id, drawn.get(id) as Step]] : [])))
}

/** Without those that no visitor can take, whatever they do. */
export function exitsIn(bot: Bot, compiled: Pick<CompiledBot, 'map'>): ExitOf[] {
  const context = exitContext(new Map(bot.flows.map((flow) => [flow.id, flow])))
  const { map } = compiled
  // A drawn step may run as several.
  const passed = new Set(map.steps.flatMap((step, at) => (map.exits[at] ?? []).map((exit) => `${step} ${exit}`)))
  return [...stepsIn(bot, compiled).values()].flatMap((step) =>
    exitsOf(step, context).flatMap(({ id }) =>
      passed.has(`${step.id} ${id}`) && canLeave(step, id) ? [{ step: step.id, exit: id }] : [],
    ),
  )
}

function canLeave(step: Step, exit: string): boolean {
  // Without a line, a choice asks again instead, unless it has nothing to offer.
  if (step.kind === 'choice' && exit === 'other')
    return Boolean(step.exits.other) || (!step.items && step.options.every(({ tests }) => tests.length > 0))
  // Any text is one.
  if (step.kind === 'input' && exit === 'failed') return step.type !== 'text' || Boolean(step.least || step.most)
  if (step.kind === 'split')
    return (
      step.branches.every(({ share }) => share === 0) || step.branches.some(({ id, share }) => id === exit && share > 0)
    )
  return true
}
