/** What every step kind must say about itself. */
import type { Fields, ValuesOf } from '../bot/fields.ts'
import type { Assigning } from '../expressions/assigned.ts'
import type { Testing } from '../expressions/condition.ts'
import type { Formula, SpecStep } from '../spec/spec.ts'

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
  /** A template with variables by number. */
  template(template: string): string
  /** A template as an address: values are written for machines, but for one that it begins with. */
  address(template: string): string
  /** A template as a formula: a single reference gives the value itself. */
  value(template: string): Formula
  /** Tests as a formula. */
  condition(row: { when: 'all' | 'any'; tests: readonly Testing[] }): Formula
  /** What a variable is given, read by its type; words where it can't be read so. */
  assigned(assigning: Assigning): Formula
  /** A variable's first value. */
  initial(variable: string): Formula
  /** A bound of a number, a day or a text's length; undefined when it can't be read so. */
  bound(written: string, type: string): Formula | undefined
  /** A pattern that is safe to use; undefined when it isn't. */
  pattern(pattern: string): string | undefined
  /** The number of the step behind an exit; -1 where it leads nowhere. */
  target(exit: string): number
  /** The number of any step; -1 where there is none. */
  step(id: string): number
  /** The number of what inputs may be told before they ask: the same one for the same `kind`. */
  slot(kind: string): number
  /** Adds a step of the spec that belongs to the same drawn step, with its exits by position. Returns its number. */
  further(step: SpecStep, exits: string[]): number
  /** The number of the step where a flow begins; -1 where there is none. */
  flow(id: string): number
  /** The variables that a skill is given. */
  inputsOf(flow: string): string[]
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
  /** In the order in which they are drawn. */
  exits(step: StepValues<K, F>, context: ExitContext): Exit[]
  /** The exits by their position in the spec, where that is another; '' for positions that don't leave the drawn step. */
  passed?(step: StepValues<K, F>): string[]
  /** The step in the runtime spec; null for what never runs. */
  lower: ((step: StepValues<K, F>, context: LowerContext) => SpecStep) | null
}

/** Gives a kind its exact types without repeating them. */
export function defineKind<const K extends string, const F extends Fields>(kind: Kind<K, F>): Kind<K, F> {
  return kind
}
