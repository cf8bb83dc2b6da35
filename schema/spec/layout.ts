/**
 * A step as it is packed and as the interpreter runs it: the same few fields for all operations (`alike.ts`).
 *
 * Like things compress well beside each other, so all fields of one kind stand in a column of their own. In `Spec.code` a space parts
 * the two of numbers:
 *
 * - of each step twice the operation, plus 1 where variables stand in its words; how many `whens` it has; its exits, as their count and each one's target; its variable plus 1; its
 *   patience; the position of `more` in `Spec.rare`. The target 0 is the next step that no target before it named, 1 is nowhere, from 2
 *   on it is a step's number. The column begins with the number of steps, that of the first step that no entrance of the bot names, and
 *   the place in `Spec.texts` where labels begin.
 * - the `whens` of all steps, each as its position in `Spec.rare`, where 0 stands first.
 *
 * In `Spec.texts` every `text` of the operations that have one comes before all `labels`.
 *
 * A number is written in characters that JSON needs not escape: its digits of base 34 from the low end (`]` is 0 … `~` is 33), and last
 * what is left of it below 57 (`#` is 0 … `[` is 56).
 */
import type { Asking, Assignment, Formula, InputType, Media, Outcome, Target, VariableNumber, Wanted } from './spec.ts'

export interface Step {
  /** One of `Op`. */
  op: number
  /** When each option is shown or each row taken; 0 for always. */
  whens: readonly (Formula | 0)[]
  /** What it says or asks. */
  text: string
  /** The words of each option; an option without words leaves an input unanswered. */
  labels: readonly string[]
  /** In the order of `SpecMap.exits`: those of options or rows come first, the one for what is not understood is the last. */
  exits: readonly Target[]
  /** What is answered is kept here. */
  variable: VariableNumber
  /** How many misses take the last exit; 0 for no number of them. */
  patience: number
  more: More
  /** Variables stand in its words. Most have none, and then nothing needs to be looked for. */
  filled: boolean
}

/** What few steps have; 0 in its place has nothing of it. */
export interface More extends Asking {
  media?: Media
  seconds?: number
  wanted?: Wanted
  input?: InputType
  /** Given one after the other. */
  gives?: readonly Assignment[]
  /** The first step of a skill, every input that it has, and what is kept of it. */
  start?: Target
  inputs?: readonly Assignment[]
  outputs?: readonly Assignment[]
  /** The outcome of a conversation, the number of a skill's. */
  ends?: Outcome
  returns?: number
  /** Whom the host asks, which variables it needs for that and which it may fill. */
  what?: 'call' | 'handover'
  needs?: readonly VariableNumber[]
  fills?: readonly VariableNumber[]
}
