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

/** The variables that a step names other than in its words; one that is not chosen yet is ''. */
export function variablesOf(step: Step): Uses {
  switch (step.kind) {
    case 'choice':
    case 'input':
      return { reads: [], sets: [{ variable: step.variable, where: { field: 'variable' } }] }
    case 'set':
      return { reads: [], sets: step.assignments.map(({ id, variable }) => ({ variable, where: { item: id } })) }
    case 'condition':
      return {
        reads: step.rows.flatMap(({ id, tests }) => tests.map(({ variable }) => ({ variable, where: { item: id } }))),
        sets: [],
      }
    default:
      return NO_USES
  }
}

/** All uses of chosen variables in a record, its words included; `place` is where the record is. */
export function usesIn(written: readonly Written[], { reads, sets }: Uses, place: Where): Uses {
  const inWords = written.flatMap(({ mentions, where }) => mentions.map((variable) => ({ variable, where })))
  if (inWords.length === 0 && reads.length === 0 && sets.every(({ variable }) => !variable)) return NO_USES
  const placed = (uses: readonly Use[]) =>
    uses.flatMap(({ variable, where }) => (variable ? [{ variable, where: { ...place, ...where } }] : []))
  return { reads: placed([...inWords, ...reads]), sets: placed(sets) }
}

export const NO_USES: Uses = { reads: [], sets: [] }
