/** Which variables are read and which get a value, and where. */
import type { Step } from '../../bot/bot.ts'
import { kindOf } from '../../kinds/kinds.ts'
import type { Where } from '../rule.ts'
import { sourcesOf, type Source } from './sources.ts'
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
  /** The names of fields that are read, of whatever variable. */
  parts: readonly string[]
  sources: readonly Source[]
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

export const usesInStep = (step: Step, written: readonly Written[]): PlacedUses | null =>
  usesIn(written, { step: step.id }, variablesOf(step), sourcesOf(step), testedIn(step))

/** All uses in a record, those in its words included. */
export function usesIn(
  written: readonly Written[],
  place: Where,
  { reads, sets }: Uses = NO_USES,
  sources: readonly Source[] = [],
  tested: readonly string[] = [],
): PlacedUses | null {
  const read = [...reads]
  const parts = [...tested]
  for (const { mentions, where } of written)
    for (const { variable, path } of mentions) {
      read.push({ variable, where })
      parts.push(...path)
    }
  return read.length + sets.length === 0 ? null : { place, reads: read, sets, parts, sources }
}

/** The names of fields that a step's tests look at. */
function testedIn(step: Step): string[] {
  const rows = step.kind === 'condition' ? step.rows : step.kind === 'choice' ? step.options : []
  return rows.flatMap(({ tests }) => tests.flatMap(({ field }) => field.split('.').map((name) => name.trim())))
}

const NONE: readonly Use[] = []
const NO_USES: Uses = { reads: NONE, sets: NONE }
