/** The way of a conversation through the drawing. */

/** A step that ran, and the exit it left by; none while it waits or ended. */
export interface LitStep {
  step: string
  exit?: string
}
