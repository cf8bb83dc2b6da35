/** What goes into the interpreter and what comes out. */
import type { InputType, Media, Outcome, Picture, Value, Wanted } from '../spec/spec.ts'

/** What a visitor or the host did. */
export type Event =
  | Start
  /** New values from the page; nothing is said. */
  | { is: 'values'; values: Values }
  | { is: 'text'; text: string }
  /** An option of the last `ask`, by its position there. */
  | { is: 'press'; option: number }
  /** Several options of an ask that takes several. */
  | { is: 'pick'; options: number[] }
  | { is: 'human' }
  | { is: 'back' }
  | { is: 'restart' }
  /** The same conversation from its beginning, all of it said again; the spec may be another one of its release, in another language. */
  | { is: 'again' }
  /** The visitor takes back an answer, by its position in `State.answers`, to give another. */
  | { is: 'correct'; answer: number }
  /** The host's answer to a `match` effect. */
  | { is: 'matched'; found: Understanding }
  /** The host's answer to an `act` effect: its step, the exit by its position, and values by variable id. */
  | { is: 'acted'; step: number; exit: number; values?: Values }

/** Values by variable id. */
export type Values = Readonly<Record<string, Value>>

export interface Start {
  is: 'start'
  /** From the page; only variables marked `fromPage` are taken. */
  values?: Values
  /** Any whole number that stays the same for a visitor; decides by which branch of a split they go. */
  visitor?: number
  /** For samples and the preview: the step to begin at instead of the welcome, and values of any variables. */
  from?: number
  given?: Values
}

/** How a text was understood: as a value for the pending input, as a command, else as candidates, best first: none for 'no', one for 'sure', up to three for 'unsure'. */
export interface Understanding {
  certain: 'sure' | 'unsure' | 'no'
  candidates: Candidate[]
  value?: Value
  /** The value is of the right type and beyond its bounds. */
  beyond?: boolean
  command?: 'human' | 'back' | 'restart'
  /** The positions of all options that were named, where several may be. */
  several?: number[]
  /** Values and options that stand in the text and that steps may ask for later, by `Wanted.told` and `Asking.told`. */
  told?: Told
}

export type Told = Readonly<Record<number, readonly Value[]>>

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
  | { do: 'say'; text: string; step: number; entry?: number; media?: Media }
  | Ask
  | Match
  /** Ask a business system or a human, and send `acted`. `values` are what the step sends, by variable id. */
  | { do: 'act'; what: 'call' | 'handover'; step: number; values: Values }
  /** Let that many seconds pass before what follows. */
  | { do: 'wait'; seconds: number }
  /** Forget everything shown after the visitor's answer number `answers` (0: everything). */
  | { do: 'rewind'; answers: number }
  /** After a correction, or `again`: an earlier answer counts again. `answer` is its number, from 1; `text` is '' where the visitor asked for a human, and missing where a host answered. */
  | { do: 'answered'; answer: number; text?: string }
  /** The visitor asked for a human; `contact` is the address of the human service or ''. */
  | { do: 'human'; contact: string }
  | { do: 'end'; outcome: Outcome }
  /** The steps that ran, each followed by the exit taken (its position in `SpecMap.exits`) or -1 while it waits or ended. Always last. */
  | { do: 'path'; steps: number[] }

/** Understand `text` and send `matched`; nothing else happens before. */
export interface Match {
  do: 'match'
  text: string
  /** What may be meant: a label, then other words for it, one a line. */
  options: string[]
  /** The value that the pending input wants; its bounds are worked out. */
  wanted?: Wanted
  /** Several options may be meant at once. */
  several?: boolean
  /** How many of the options were just proposed; they come first, and behind them none of these. */
  proposed?: number
  /** The last one of those that are items of a list. */
  last?: number
  /** The day of the conversation, `2026-03-01`; '' where the host gave none. */
  today: string
}

/** A question that waits for the visitor. */
export interface Ask {
  do: 'ask'
  step: number
  /** '' when the words were said already. */
  text: string
  /** Labels of the buttons, plain words without markup; may be empty. */
  options: string[]
  /** By option, where any has one. */
  pictures?: (Picture | 0 | undefined)[]
  /** Send `pick`: how few and how many, 0 for as many as there are. */
  several?: [least: number, most: number]
  look?: 'thumbs' | 'stars' | 'ten'
  /** What may be typed; every ask takes text. */
  input: InputType
  /** The same question put again, in short. */
  again: boolean
}

/** An answer as it is kept for going back: enough to play it again without a matcher or a business system. */
export type Answer = Said | Acted

/** What the visitor did. */
export interface Said {
  /** The step that waited. */
  at: number
  /** How what was typed was understood; what was pressed is sure, what was picked is several. */
  how: Understanding['certain'] | 'several' | 'value' | 'human'
  /** What was typed; '' where something was pressed. */
  text: string
  /** What it may mean: an entry by its number, a skill by the number of entries plus its own, an option by `~` its position among those that may be meant. */
  means: number[]
  /** What those options read. */
  labels: string[]
  value?: Value
  beyond?: boolean
  told?: Told
}

/** What the host answered to an `act`. */
export interface Acted {
  at: number
  exit: number
  values: Values
  /** The values it was asked with. */
  sent: string
}

/** A conversation between two events: small JSON, kept across reloads. Opaque to hosts except where a comment says otherwise. */
export interface State {
  /** The step that waits; -1 when nothing does. */
  at: number
  /** Variable values by number in `Spec.variables`. */
  values: Value[]
  /** The skills that run, outermost first: the step that called it, and what its inputs held before. */
  callers: [step: number, ...held: Value[]][]
  /** Texts in a row that the step that waits did not understand. */
  misses: number
  /** Everything the visitor and the host answered, in order; hosts may read its length. */
  answers: Answer[]
  /** Answers given after one that is being corrected; they count again as far as they fit. */
  later: Answer[]
  /** The first of `later` is the one being corrected, and the step still waits for another in its place. */
  correcting: boolean
  /** How the conversation began, with the newest page values. */
  began: Start
  /** The text that the host is matching now; '' when none. */
  matching: string
  /** What is proposed as options now: an entry by its number, a skill by the number of entries plus its own, an option of the waiting choice by `~` its position. */
  proposed: number[]
  /** What each button on show means, likewise; the last one beside what is proposed means none of it. */
  shown: number[]
  /** What the visitor said before it was asked for. */
  told: Told
  /** The first item on show of a choice from a list. */
  page: number
  /** Hosts may read it. */
  outcome: Outcome | ''
  /** The last thing the interpreter said by itself, so that it is not said twice in a row. */
  lastOwn: string
}
