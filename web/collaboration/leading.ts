/** Who leads whom, and who asks everybody to come. */
import type { Person } from './presence.ts'

/** Whom one sees when one follows somebody: whoever follows another shows what that one shows. Undefined when it leads back to oneself, or nowhere. */
export function leaderOf(people: readonly Person[], followed: number, own: number): Person | undefined {
  const seen = new Set<number>()
  let at = followed
  while (at !== own && !seen.has(at)) {
    seen.add(at)
    const person = people.find(({ clientId }) => clientId === at)
    if (person?.follows === undefined) return person
    at = person.follows
  }
  return undefined
}

/** Notices when somebody asks everybody to come. What they asked before one was here is past. */
export class Calls {
  readonly #heard = new Map<number, number>()

  /** Who has asked since the last time. */
  hear(people: readonly Person[]): Person[] {
    const asking = people.filter(({ clientId, call = 0 }) => call > (this.#heard.get(clientId) ?? call))
    for (const { clientId, call = 0 } of people)
      this.#heard.set(clientId, Math.max(call, this.#heard.get(clientId) ?? 0))
    return asking
  }
}
