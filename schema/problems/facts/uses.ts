/** Which variables are read and which get a value, and where. */
import type { Step } from '../../bot/bot.ts'
import type { Where } from '../rule.ts'
import type { Written } from './written.ts'

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
  switch (step.kind) {
    case 'choice':
    case 'input':
      return { reads: NONE, sets: [{ variable: step.variable, where: { field: 'variable' } }] }
    case 'set':
      return { reads: NONE, sets: step.assignments.map(({ id, variable }) => ({ variable, where: { item: id } })) }
    case 'condition':
      return {
        reads: step.rows.flatMap(({ id, tests }) => tests.map(({ variable }) => ({ variable, where: { item: id } }))),
        sets: NONE,
      }
    default:
      return NO_USES
  }
}

/** All uses in a record, those in its words included. */
export function usesIn(written: readonly Written[], { reads, sets }: Uses, place: Where): PlacedUses | null {
  const read = [...reads]
  for (const { mentions, where } of written) for (const variable of mentions) read.push({ variable, where })
  return read.length + sets.length === 0 ? null : { place, reads: read, sets }
}

const NONE: readonly Use[] = []
export const NO_USES: Uses = { reads: NONE, sets: NONE }
