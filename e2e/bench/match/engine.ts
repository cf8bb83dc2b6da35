/** What is measured: something that was taught phrasings and ranks entries for a question. */
import type { Task } from './sets.ts'

export interface Ranking {
  /** The likeliest entries, best first; up to three are looked at. */
  first: number[]
  /** The more, the surer; to tell questions in scope from others. */
  confidence: number
  /** What would be said. Peers have no such judgement of their own and answer whenever they find anything. */
  certain: 'sure' | 'unsure' | 'no'
}

export interface Taught {
  ask(question: string): Ranking | Promise<Ranking>
  /** What has to travel to the visitor, as text; undefined where it can't be told. */
  index?: string
}

export type Teach = (task: Task, lang: string) => Taught | Promise<Taught>

/** The best score of each entry, best first. */
export function rank(found: readonly (readonly [entry: number, score: number])[]): Ranking {
  const best = new Map<number, number>()
  for (const [entry, score] of found) best.set(entry, Math.max(score, best.get(entry) ?? -Infinity))
  const order = [...best].sort((a, b) => b[1] - a[1])
  return {
    first: order.slice(0, 3).map(([entry]) => entry),
    confidence: order[0]?.[1] ?? 0,
    certain: order.length > 0 ? 'sure' : 'no',
  }
}
