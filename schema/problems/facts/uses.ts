/** Which variables are read and which get a value, and where. */
import type { Step } from '../../bot/bot.ts'
import { kindOf } from '../../kinds/kinds.ts'
import type { Where } from '../rule.ts'
import { walkFields, type Written } from './written.ts'

export interface Use {
  variable: string
  where: Where
}

export interface Uses {
  reads: readonly Use[]
  sets: readonly Use[]
}

/** The uses of one record. */
export interface PlacedUses extends Uses {
  /** Where the record is, without its flow when it is a step. */
  place: Where
}

/** The variables that a step names other than in its words; one that is not chosen yet is ''. */
export function variablesOf(step: Step): Uses {
  const reads: Use[] = []
  const sets: Use[] = []
  walkFields(kindOf(step.kind).fields, step, (field, value, where) => {
    if (field.type === 'ref' && field.to === 'variable')
      (field.filled ? sets : reads).push({ variable: value as string, where })
  })
  return reads.length + sets.length === 0 ? NO_USES : { reads, sets }
}

/** All uses in a record, those in its words included. */
export function usesIn(written: readonly Written[], { reads, sets }: Uses, place: Where): PlacedUses | null {
  const read = [...reads]
  for (const { mentions, where } of written) for (const variable of mentions) read.push({ variable, where })
  return read.length + sets.length === 0 ? null : { place, reads: read, sets }
}

const NONE: readonly Use[] = []
export const NO_USES: Uses = { reads: NONE, sets: NONE }
