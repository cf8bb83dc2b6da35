/** What is wrong with a bot, as data; the words stand in `words`. */
import type { Facts } from './facts.ts'

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
  where: Where
  /** What the words name. */
  data?: Record<string, string>
}

/** Finds one kind of problem; the name of its file is the problem's id. */
export type Rule = (facts: Facts) => Finding[]
