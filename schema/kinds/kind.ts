/** What every step kind must say about itself. */
import type { Fields, ValuesOf } from '../bot/fields.ts'
import type { SpecStep } from '../spec/spec.ts'

/** The seven families that share a colour and an icon wherever steps are shown. */
export type Family = 'says' | 'asks' | 'understands' | 'decides' | 'acts' | 'human' | 'ends'

/** A named way out of a step. `label` is what the author wrote there, where the exit is one of theirs. */
export interface Exit {
  id: string
  label?: Record<string, string> | string
}

/** What a step may ask about the rest of its bot to know its own exits. */
export interface ExitContext {
  /** The outcomes of a skill besides `done`, or undefined where there is no such flow. */
  outcomesOf(flow: string): readonly { id: string; name: string }[] | undefined
}

export type StepValues<K extends string, F extends Fields> = {
  id: string
  kind: K
  /** exit → id of the step it leads to; an exit that leads nowhere has no key. */
  exits: Record<string, string>
} & ValuesOf<F>

/** What lowering a step may ask of the compiler. Step and variable numbers are positions in the spec. */
export interface LowerContext extends ExitContext {
  /** The words of a text in the locale being compiled; the bot's first locale where it has none. */
  words(text: Record<string, string>): string
  /** The number of the step behind an exit; -1 where it leads nowhere. */
  target(exit: string): number
  /** The number of any step; -1 where there is none. */
  step(id: string): number
  /** The number of the step where a flow begins; -1 where there is none. */
  flow(id: string): number
  /** The number of a variable; -1 where there is none. */
  variable(id: string): number
  /** Whether the step stands in a skill. */
  inSkill: boolean
  /** The number of an outcome of the step's own skill: 0 is `done`. */
  outcome(id: string): number
}

export interface Kind<K extends string, F extends Fields> {
  kind: K
  family: Family
  fields: F
  exits(step: StepValues<K, F>, context: ExitContext): Exit[]
  /** The step in the runtime spec; null for what never runs. */
  lower: ((step: StepValues<K, F>, context: LowerContext) => SpecStep) | null
}

/** Gives a kind its exact types without repeating them. */
export function defineKind<const K extends string, const F extends Fields>(kind: Kind<K, F>): Kind<K, F> {
  return kind
}
