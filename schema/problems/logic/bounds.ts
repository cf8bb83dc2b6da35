/** The bounds of an input, as far as its type has any. */
import { readOf } from '../../expressions/assigned.ts'
import type { StepOf } from '../../kinds/kinds.ts'
import type { Formula } from '../../spec/spec.ts'
import type { Facts } from '../facts/facts.ts'

export interface Bound {
  field: 'least' | 'most'
  written: string
  type: 'number' | 'date'
  /** Undefined when it can't be read in every language. */
  formula: Formula | undefined
}

export function boundsOf(step: StepOf<'input'>, facts: Facts): Bound[] {
  if (step.type !== 'number' && step.type !== 'date' && step.type !== 'text') return []
  const type = step.type === 'date' ? 'date' : 'number'
  const fields = step.type === 'text' ? (['most'] as const) : (['least', 'most'] as const)
  return fields
    .filter((field) => step[field].trim() !== '')
    .map((field) => {
      const read = facts.locales.map((locale) => readOf(type, step[field], facts.names, locale))
      return { field, written: step[field], type, formula: read.includes(undefined) ? undefined : read[0] }
    })
}
