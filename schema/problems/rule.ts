/** What a rule is: it finds one kind of problem; the name of its file is the problem's id. */
import type { Entry, Sample, Settings, Step, Variable } from '../bot/bot.ts'
import type { StepKind, StepOf } from '../kinds/kinds.ts'
import type { Facts, FlowHead } from './facts/facts.ts'
import type { Written } from './facts/written.ts'

export interface Where {
  flow?: string
  step?: string
  exit?: string
  /** An option, row, assignment or outcome of the step. */
  item?: string
  /** The field's name in its record; alone, one of the settings. */
  field?: string
  entry?: string
  variable?: string
  sample?: string
  locale?: string
}

export interface Finding {
  /** Within what was looked at; left out for the whole of it. */
  where?: Where
  /** What the words name. */
  data?: Record<string, string>
}

/** For looks that are taken often and find little. */
export const NOTHING: Finding[] = []

type Look<T> = (what: T, facts: Facts) => Finding[]

/**
 * What a rule looks at, one thing at a time. Each look must be pure: what it needs besides the thing itself it asks of the facts, and it
 * is taken again only when one or the other has changed.
 */
export type Rule = {
  readonly [K in StepKind]?: Look<StepOf<K>>
} & {
  /** Steps of any kind that run. */
  readonly step?: Look<Step>
  /** Words and templates, wherever they stand. */
  readonly text?: Look<Written>
  readonly settings?: Look<Settings>
  readonly variable?: Look<Variable>
  readonly flow?: Look<FlowHead>
  readonly entry?: Look<Entry>
  readonly sample?: Look<Sample>
  /** The bot as a whole; say all of `where`. */
  readonly bot?: (facts: Facts) => Finding[]
}
