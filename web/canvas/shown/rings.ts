/** Who has selected which step of a flow. */
import type { Person } from '../../collaboration/session.svelte.ts'

export function ringsOf(people: readonly Person[], flow: string): Map<string, Person[]> {
  const rings = new Map<string, Person[]>()
  for (const person of people)
    if (person.flow === flow) for (const id of person.selection) rings.set(id, [...(rings.get(id) ?? []), person])
  return rings
}
