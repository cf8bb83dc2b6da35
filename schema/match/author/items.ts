/** How the author's help names what the matcher knows. */

/** An entry or a skill, by its position among those that were given. */
export interface Item {
  kind: 'entry' | 'skill'
  at: number
}

export const itemAt = (item: number, entries: number): Item =>
  item < entries ? { kind: 'entry', at: item } : { kind: 'skill', at: item - entries }

export const placeOf = ({ kind, at }: Item, entries: number): number => (kind === 'entry' ? at : entries + at)
