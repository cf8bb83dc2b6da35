/** The runtime spec: what the compiler makes of a bot for one locale, and all that a visitor's browser gets. Compact on purpose: steps are tuples that point to each other by number. */

import * as Op from './op.ts'

export { Op }

/** Hosts refuse a spec of another version. */
export const SPEC_VERSION = 1

/** The number of a step in `Spec.steps`; -1 for an exit that leads nowhere. */
export type Target = number

/** The number of a variable in `Spec.variables`; -1 for none. */
export type VariableNumber = number

export const inputTypes = ['text', 'number', 'email', 'phone', 'date', 'time', 'reference'] as const
export type InputType = (typeof inputTypes)[number]

export const testOperators = [
  'is',
  'is not',
  'contains',
  'starts',
  'ends',
  'above',
  'below',
  'is empty',
  'is not empty',
] as const
export type TestOperator = (typeof testOperators)[number]

/** variable, position in `testOperators`, value (a template) */
export type SpecTest = [variable: VariableNumber, operator: number, value: string]

export type SpecStep =
  | [op: typeof Op.go, next: Target]
  | [op: typeof Op.say, text: string, next: Target]
  | [
      op: typeof Op.choose,
      text: string,
      options: [label: string, target: Target][],
      other: Target,
      variable: VariableNumber,
    ]
  | [
      op: typeof Op.enter,
      text: string,
      /** Position in `inputTypes`. */
      type: number,
      variable: VariableNumber,
      retries: number,
      /** What to say about a wrong value; '' for the usual words. */
      wrong: string,
      next: Target,
      failed: Target,
      /** For references: a pattern of the linear-time subset, anchored at both ends. */
      pattern: string,
    ]
  | [op: typeof Op.know, text: string, misses: number, answered: Target, missed: Target]
  | [op: typeof Op.decide, rows: [all: 0 | 1, tests: SpecTest[], target: Target][], otherwise: Target]
  | [op: typeof Op.give, assignments: [variable: VariableNumber, template: string][], next: Target]
  | [op: typeof Op.run, start: Target, outcomes: Target[]]
  | [op: typeof Op.finish, outcome: Outcome]
  | [op: typeof Op.back, outcome: number]

/** How a conversation ended; 'ended' where the author named none. */
export type Outcome = 'resolved' | 'transferred' | 'abandoned' | 'ended'

/** id, position in `variableTypes`, first value, whether the page may give it */
export type SpecVariable = [id: string, type: number, initial: string, fromPage: 0 | 1]

/** What the interpreter itself says, in the spec's locale. */
export interface SpecWords {
  /** A text was not understood at a choice, at an open question, after everything was tried. */
  missed: string
  missedAgain: string
  /** Puts the pending question again after an interruption. */
  again: string
  /** Offers entries: "Did you mean …?" */
  propose: string
  /** The option beside proposed entries that picks none of them. */
  noneOfThese: string
  /** What is wrong with a value, by position in `inputTypes`. */
  wrong: string[]
  human: string
  humanAgain: string
  /** There is no earlier answer to go back to. */
  back: string
  /** The conversation begins anew at the visitor's wish. */
  restart: string
  /** A text was not understood after the end. */
  ended: string
  /** The drawing turned in circles. */
  circle: string
  /** Typed words that mean human, back and restart, folded as `schema/text/fold.ts` does. */
  commands: [human: string[], back: string[], restart: string[]]
}

/** Templates in a spec name variables by number: `{{0}}`. */
export interface Spec {
  clew: typeof SPEC_VERSION
  locale: string
  title: string
  welcome: string
  /** What is said when a visitor asks for a human and `humanStep` is -1. */
  human: string
  contact: string
  humanStep: Target
  accent: string
  start: Target
  steps: SpecStep[]
  variables: SpecVariable[]
  words: SpecWords
  /** title, answer */
  entries: [title: string, answer: string][]
  /** Skills that visitors reach in their own words: first phrasing, first step. */
  skills: [title: string, start: Target][]
  /** What `schema/match` trained on the phrasings of entries, then skills, in this order. */
  index: unknown
}

/** Where the numbers of a spec come from; stays with authors and the server. */
export interface SpecMap {
  /** Step ids by step number. */
  steps: string[]
  /** The flow that each step stands in. */
  flows: string[]
  /** Exit ids of each step, in the order in which the spec names them. */
  exits: string[][]
  entries: string[]
  skills: string[]
}
