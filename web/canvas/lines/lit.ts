/** A step that the conversation that is being played went through, and the exit it left by. */
export interface LitStep {
  step: string
  exit?: string
}
