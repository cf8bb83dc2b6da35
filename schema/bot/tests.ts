/** What conditions are made of: one test of a variable, as rows, options and whatever else is shown on a condition hold it. */
import { line, oneOf, ref, template } from './fields.ts'

export const testOperators = [
  'is',
  'is not',
  'contains',
  'starts',
  'ends',
  'above',
  'below',
  'at least',
  'at most',
  'between',
  'before',
  'after',
  'is one of',
  'matches',
  'is empty',
  'is not empty',
] as const
export type TestOperator = (typeof testOperators)[number]

/** Operators that need no value. */
export const bareOperators: readonly TestOperator[] = ['is empty', 'is not empty']

export const testFields = {
  variable: ref('variable'),
  /** A record's field or a place in a list, as in templates: `price`, `count`, `1.price`; '' for the variable itself. */
  field: line(),
  operator: oneOf(...testOperators),
  /** A template; for `is one of`, words set apart by `;`; for `matches`, a pattern. */
  value: template,
  /** For `between`: the upper end, which counts. */
  upTo: template,
}

/** How several tests make one condition. */
export const when = oneOf('all', 'any')
