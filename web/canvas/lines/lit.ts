/** The way of the conversation that is being played. */
import { lineId } from '../drawing.svelte.ts'

/** A step that it went through, and the exit it left by. */
export interface LitStep {
  step: string
  exit?: string
}

/** The lines that these steps were left by. */
export const linesOf = (steps: readonly LitStep[]): Set<string> =>
  new Set(steps.flatMap(({ step, exit }) => (exit === undefined ? [] : [lineId(step, exit)])))
