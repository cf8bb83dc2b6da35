/** Who has selected which step of a flow. */
import type { Person } from '../../collaboration/session.svelte.ts'

/** The map from before while nothing changed: pointers move all the time. */
export function ringsOf(
  people: readonly Person[],
  flow: string,
  before: ReadonlyMap<string, Person[]>,
): ReadonlyMap<string, Person[]> {
  const rings = new Map<string, Person[]>()
  for (const person of people)
    if (person.flow === flow) for (const id of person.selection) rings.set(id, [...(rings.get(id) ?? []), person])
  return keyOf(rings) === keyOf(before) ? before : rings
}

const keyOf = (rings: ReadonlyMap<string, Person[]>): string =>
  JSON.stringify([...rings].map(([id, people]) => [id, people.map(({ name, colour, place }) => [name, colour, place])]))
