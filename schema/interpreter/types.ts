/** What goes into the interpreter and what comes out. */
import type { InputType, Outcome } from '../spec/spec.ts'

/** What a visitor or the host did. */
export type Event =
  /** `values`: variables from the page, by id; only those marked `fromPage` are taken. */
  | { is: 'start'; values?: Record<string, string> }
  | { is: 'text'; text: string }
  /** An option of the last `ask`, by its position there. */
  | { is: 'press'; option: number }
  | { is: 'human' }
  | { is: 'back' }
  | { is: 'restart' }
  /** The host's answer to a `match` effect. */
  | { is: 'matched'; found: Understanding }

/** How a text was understood. Candidates are best first; none for 'no', one for 'sure', up to three for 'unsure'. */
export interface Understanding {
  certain: 'sure' | 'unsure' | 'no'
  candidates: Candidate[]
}

export interface Candidate {
  /** What it is, and its position among the options asked, `Spec.entries` or `Spec.skills`. */
  kind: 'option' | 'entry' | 'skill'
  at: number
  /** 0 … 1 */
  score: number
}

/** What the host does next, in order. Texts are in the Markdown subset with variables already in place. */
export type Effect =
  /** `step` is -1 for what the interpreter says by itself. `entry` is set on an answer from the knowledge. */
  | { do: 'say'; text: string; step: number; entry?: number }
  | Ask
  /** Understand `text` and send `matched`; nothing else happens before. `options` are the labels that may be meant. */
  | { do: 'match'; text: string; options: string[] }
  /** Forget everything shown after the visitor's answer number `answers` (0: everything). */
  | { do: 'rewind'; answers: number }
  /** The visitor asked for a human; `contact` is the address of the human service or ''. */
  | { do: 'human'; contact: string }
  | { do: 'end'; outcome: Outcome }
  /** The steps that ran, each with the exit taken (its position in `SpecMap.exits`) or -1 while it waits or ended. Always last. */
  | { do: 'path'; steps: [step: number, exit: number][] }

/** A question that waits for the visitor. */
export interface Ask {
  do: 'ask'
  step: number
  /** '' when the words were said already. */
  text: string
  /** Labels of the buttons, plain words without markup; may be empty. */
  options: string[]
  /** What may be typed; every ask takes text. */
  input: InputType
  /** The same question put again, in short. */
  again: boolean
}

/** A visitor's answer as it is kept for going back: enough to play it again without a matcher. */
export type Answer = { press: number } | { text: string; found?: Understanding } | { human: 1 }

/** A conversation between two events: small JSON, kept across reloads. Opaque to hosts except where a comment says otherwise. */
export interface State {
  /** The step that waits; -1 when nothing does. */
  at: number
  /** Variable values by number in `Spec.variables`. */
  values: string[]
  /** Steps that called the skills that are running, outermost first. */
  callers: number[]
  /** Wrong answers in a row at the step that waits. */
  misses: number
  /** Everything the visitor answered, in order; hosts may read its length. */
  answers: Answer[]
  /** Page values the conversation began with. */
  page: Record<string, string>
  /** The text that the host is matching now; '' when none. */
  matching: string
  /** What is proposed as options now: an entry by its number, a skill by the number of entries plus its own, an option of the waiting choice by -1 minus its position. */
  proposed: number[]
  /** Hosts may read it. */
  outcome: Outcome | ''
  /** The last thing the interpreter said by itself, so that it is not said twice in a row. */
  lastOwn: string
}
