/** Which variables are read and which get a value, and where. */
import type { Step } from '../../bot/bot.ts'
import type { TestOperator } from '../../bot/tests.ts'
import { kindOf } from '../../kinds/kinds.ts'
import type { Where } from '../rule.ts'
import { isWhole, sourcesOf, type Source } from './sources.ts'
import { walkFields, type Written } from './written.ts'

interface Use {
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
  /** The variables that are sent whole to a business system. */
  sent: readonly string[]
  /** The variables that are asked whether they are empty. */
  doubted: readonly string[]
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

/** All uses in a record, those in its words included. */
export function usesIn(written: readonly Written[], place: Where, { reads, sets }: Uses = NO_USES): PlacedUses | null {
  const read = [...reads]
  const parts: string[] = []
  for (const { mentions, where } of written)
    for (const { variable, path } of mentions) {
      read.push({ variable, where })
      parts.push(...path)
    }
  if (read.length + sets.length === 0) return null
  return { place, reads: read, sets, parts, sent: NO_NAMES, doubted: NO_NAMES, sources: [] }
}

export function usesInStep(step: Step, written: readonly Written[]): PlacedUses | null {
  const uses = usesIn(written, { step: step.id }, variablesOf(step))
  if (!uses) return null
  const rows = step.kind === 'condition' ? step.rows : step.kind === 'choice' ? step.options : []
  const tests = rows.flatMap((row) => row.tests)
  const sent =
    step.kind === 'call' ? written.flatMap(({ mentions }) => mentions.filter(({ path }) => isWhole(path))) : []
  return {
    ...uses,
    parts: [...uses.parts, ...tests.flatMap(({ field }) => field.split('.').map((name) => name.trim()))],
    sent: sent.map(({ variable }) => variable),
    doubted: tests.filter(({ operator }) => EMPTINESS.includes(operator)).map(({ variable }) => variable),
    sources: sourcesOf(step),
  }
}

const EMPTINESS: readonly TestOperator[] = ['is empty', 'is not empty']
const NO_NAMES: readonly string[] = []
const NONE: readonly Use[] = []
const NO_USES: Uses = { reads: NONE, sets: NONE }
