/** The runtime spec: what the compiler makes of a bot for one locale, and all that a visitor's browser gets. */
import * as Op from './op.ts'

export { Op }

/** Hosts refuse a spec of another version. */
export const SPEC_VERSION = 4

/** What a variable holds; '' is nothing. Dates are `2026-03-01`. */
export type Value = string | number | boolean | readonly Value[] | { readonly [field: string]: Value }

/** The number of a step; -1 for an exit that leads nowhere. */
export type Target = number

/** The number of a variable in `Spec.variables`; -1 for none. */
export type VariableNumber = number

export const inputTypes = ['text', 'number', 'email', 'phone', 'date', 'time', 'reference'] as const
export type InputType = (typeof inputTypes)[number]

/** How a conversation ended; 'ended' where the author named none. */
export const outcomes = ['resolved', 'transferred', 'abandoned', 'ended'] as const
export type Outcome = (typeof outcomes)[number]

/** A closed formula: a template (words with variables by number: `{{0}}`, `{{3.price}}`), a number, a truth, or an operation of `Op` on formulas. */
export type Formula = string | number | boolean | Operation
export interface Operation extends ReadonlyArray<Formula> {
  /** One of `Op`. */
  readonly 0: number
}

/** A picture's address and what stands for it where it can't be seen. */
export type Picture = [address: string, alternative: string]

/** What a bubble holds besides words; addresses and words are templates. */
export interface Media {
  image?: Picture
  /** Address and title. */
  video?: [address: string, title: string]
  links?: [label: string, address: string][]
  cards?: Card[]
  /** The first card is written once for each item of a list; the second variable takes the item meanwhile. */
  items?: [list: VariableNumber, item: VariableNumber]
}
export interface Card {
  title: string
  text: string
  image?: Picture
  link?: [label: string, address: string]
}

/** How a choice asks, where it isn't the usual way. */
export interface Asking {
  /** By option. */
  pictures?: (Picture | 0)[]
  /** What the variable gets, by option; '' for the label. */
  values?: Formula[]
  /** Other words for each option, each behind a line break; '' for none. */
  phrasings?: string[]
  /** It isn’t asked when a sentence named one of its options, whose labels these are: a number as in `Wanted.told`. */
  told?: [told: number, ...labels: string[]]
  look?: 'thumbs' | 'stars' | 'ten'
  /** There may be so many options that visitors search among them. */
  many?: true
  /** Several options at once: how few and how many, 0 for as many as there are. */
  several?: [least: number, most: number]
  /** One option for each item of a list comes first: its label is a template in which the choice's variable is the item. */
  items?: [list: VariableNumber, label: string, page: number]
}

/** What an input takes. */
export interface Wanted {
  /** Position in `inputTypes`. */
  type: number
  /** For references: the automaton of a pattern, as `schema/expressions/pattern.ts` makes it. */
  pattern?: string
  /** Bounds of a number or date, the longest text. */
  least?: Formula
  most?: Formula
  /** What to say about a wrong value; the usual words without it. */
  wrong?: string
  /** The visitor may go on without an answer. */
  optional?: 1
  /** It isn’t asked when a sentence had such a value: a number from 1 on, the same for inputs of the same type and pattern. */
  told?: number
  /** Whether a value that was told keeps to the bounds, of the input’s own variable. */
  within?: Formula
}

export type SpecStep =
  | readonly [op: typeof Op.go, next: Target]
  | readonly [op: typeof Op.say, text: string, media: Media | 0, next: Target]
  | readonly [
      op: typeof Op.choose,
      text: string,
      /** Shown where `when` is 0 or holds. */
      options: readonly (readonly [label: string, target: Target, when: Formula])[],
      variable: VariableNumber,
      asking: Asking | 0,
      /** `other`; before it `next` and `empty` where there are several at once or items. */
      exits: readonly Target[],
    ]
  | readonly [
      op: typeof Op.enter,
      text: string,
      wanted: Wanted,
      variable: VariableNumber,
      retries: number,
      next: Target,
      failed: Target,
    ]
  | readonly [op: typeof Op.know, text: string, misses: number, answered: Target, missed: Target]
  | readonly [op: typeof Op.decide, rows: readonly (readonly [when: Formula, target: Target])[], otherwise: Target]
  | readonly [op: typeof Op.give, assignments: readonly Assignment[], next: Target]
  | readonly [
      op: typeof Op.run,
      start: Target,
      /** Every input of the skill; its variables hold again what they held when the skill ends. */
      inputs: readonly Assignment[],
      outputs: readonly Assignment[],
      outcomes: readonly Target[],
    ]
  | readonly [op: typeof Op.finish, outcome: number]
  | readonly [op: typeof Op.back, outcome: number]
  | readonly [
      op: typeof Op.act,
      text: string,
      /** 0 a call, 1 a handover. */
      what: number,
      /** The variables whose values the host needs, and those that it may fill. */
      needs: readonly VariableNumber[],
      fills: readonly VariableNumber[],
      exits: readonly Target[],
    ]
  | readonly [op: typeof Op.wait, seconds: number, next: Target]

export type Assignment = readonly [variable: VariableNumber, formula: Formula]

/** id, position in `variableTypes`, first value, whether the page may give it */
export type SpecVariable = [id: string, type: number, initial: Value, fromPage: 0 | 1]

/** What the interpreter itself says, in the spec's locale. */
export interface SpecWords {
  /** A text was not understood at a choice, at an open question, after everything was tried. */
  missed: string
  missedAgain: string
  /** Puts the pending question again after an interruption. */
  again: string
  /** Stands for an answer that was just given to another question. */
  same: string
  /** Offers entries: "Did you mean …?" */
  propose: string
  /** The same right after it. */
  proposeAgain: string
  /** The option beside proposed entries that picks none of them. */
  noneOfThese: string
  /** The option that shows further items, and the one that leaves an input unanswered. */
  more: string
  skip: string
  /** What is wrong with a value, by position in `inputTypes`. */
  wrong: string[]
  /** A value is wrong again. */
  wrongAgain: string
  /** A value is of the right type and beyond its bounds. */
  beyond: string
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
  /** How a truth is written: yes, no. */
  yesNo: [yes: string, no: string]
  /** Typed words that mean human, back and restart, folded as `schema/text/fold.ts` does. */
  commands: [human: string[], back: string[], restart: string[]]
}

export interface Spec {
  clew: typeof SPEC_VERSION
  locale: string
  title: string
  welcome: string
  /** What is said when a visitor asks for a human and `humanStep` is -1. */
  human: string
  contact: string
  humanStep: Target
  /** Texts not understood in a row before the bot leads to a human by itself. */
  misses: number
  accent: string
  start: Target
  /** The steps, packed as `schema/spec/layout.ts` says. */
  code: string
  /** Their texts, each followed by a tab. */
  texts: string
  /** Formulas and whatever else is rare in a step, each once. */
  rare: unknown[]
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
  /** Step ids by step number; a drawn step may be several of the spec. */
  steps: string[]
  /** The flow that each step stands in. */
  flows: string[]
  /** Exit ids of each step, in the order in which the spec names them. */
  exits: string[][]
  entries: string[]
  skills: string[]
}
