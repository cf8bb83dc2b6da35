/** Who runs a skill. */
import type { Bot, Flow, Step } from './bot.ts'

/** The steps that lead into the skill, with the flows they stand in. */
export function callersOf(bot: Bot, skill: string): { flow: Flow; step: Step }[] {
  return bot.flows.flatMap((flow) =>
    flow.steps.flatMap((step) => (step.kind === 'skill' && step.flow === skill ? [{ flow, step }] : [])),
  )
}
