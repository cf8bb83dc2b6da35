/** What a change is. */
import type { Where } from '../problems/problems.ts'
import type { Cell } from './cells.ts'
import type { Group } from './groups.ts'
import type { Said } from './names.ts'

export type What = 'added' | 'removed' | 'changed' | 'renamed' | 'moved'

/** Which part of a bot a change is about; all that `revert` needs to know. */
export type Unit =
  | { is: 'record'; path: string }
  | { is: 'cell'; path: string; cell: Pick<Cell, 'is' | 'name' | 'locale'> }
  | { is: 'order'; list: string }
  | { is: 'layout'; flow: string }
  /** One language; '' when none of the bot's languages stayed. */
  | { is: 'language'; locale: string }

/** What leads to a record, or names it, and so comes and goes with it. */
export interface Part {
  where: Where
  name: Said
  /** Of a line. */
  exit?: Said
  before: Said
  after: Said
}

/** Plain JSON. The sentence stands in `words`. */
export interface Change {
  /** The same in every comparison in which this part of the bot differs. */
  id: string
  unit: Unit
  group: Group
  what: What
  where: Where
  /** What changed, by the words it has now, or had last. */
  name: Said
  /** The step or flow that an item stands in. */
  within?: Said
  /** The name of the field, where the change is about one of several. */
  field?: string
  exit?: Said
  /** '' where there was nothing. */
  before: Said
  after: Said
  /** How many of them, in a change that tells many at once. */
  count?: number
  parts: Part[]
}
