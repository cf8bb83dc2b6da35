/** A step that the conversation that is being played went through, and the exit it left by. */
import { lineId } from '../drawing.svelte.ts'

export interface LitStep {
  step: string
  exit?: string
}

/** The lines that these steps were left by. */
export const linesOf = (steps: readonly LitStep[]): Set<string> =>
  new Set(steps.flatMap(({ step, exit }) => (exit === undefined ? [] : [lineId(step, exit)])))
