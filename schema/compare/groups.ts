/** What a client cares about, and which of it a change belongs to. */
import type { Field } from '../bot/fields.ts'
import type { Family } from '../kinds/kind.ts'
import { kindOf } from '../kinds/kinds.ts'
import type { Cell } from './cells.ts'
import { BOT, SETTINGS, type Row } from './table.ts'

/** In the order in which they are told. */
export const groups = [
  'answers',
  'messages',
  'questions',
  'options',
  'paths',
  'rules',
  'actions',
  'skills',
  'human',
  'endings',
  'variables',
  'phrasings',
  'settings',
  'languages',
  'translations',
  'samples',
  'notes',
  'layout',
] as const
export type Group = (typeof groups)[number]

const ofFamily: Record<Family, Group> = {
  says: 'messages',
  asks: 'questions',
  understands: 'questions',
  decides: 'rules',
  acts: 'actions',
  human: 'human',
  ends: 'endings',
}

const ofCollection: Record<string, Group> = {
  [BOT]: 'settings',
  [SETTINGS]: 'settings',
  variables: 'variables',
  flows: 'skills',
  entries: 'answers',
  samples: 'samples',
}

/** The group of a whole row, or of one of its cells. */
export function groupOf(row: Row, cell?: Cell): Group {
  if (row.kind) return ofStep(row, row.kind, cell)
  const collection = ofCollection[row.path.split('/')[0] ?? ''] ?? 'settings'
  return collection === 'answers' && cell?.name === 'phrasings' ? 'phrasings' : collection
}

const refersTo = (field: Field | undefined, to: string) => field?.type === 'ref' && field.to === to

function ofStep({ step }: Row, kind: NonNullable<Row['kind']>, cell: Cell | undefined): Group {
  const { fields, family, lower } = kindOf(kind)
  const group = ofFamily[family]
  if (!lower) return 'notes'
  if (cell?.is === 'exit' || refersTo(cell?.field, 'step')) return 'paths'
  if (cell?.field?.type === 'text' && step && family !== 'asks' && family !== 'understands') return 'messages'
  if (!step && family === 'asks') return 'options'
  const all = Object.values(fields)
  if (all.every((field) => refersTo(field, 'step'))) return 'paths'
  return all.some((field) => refersTo(field, 'flow')) ? 'skills' : group
}
