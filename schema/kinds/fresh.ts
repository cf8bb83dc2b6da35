/** What a new step begins with, so that there is something to write in. */
import { newId } from '../bot/ids.ts'
import type { StepKind } from './kinds.ts'

export function freshValues(kind: StepKind): Record<string, unknown> {
  const two = () => [{ id: newId() }, { id: newId() }]
  // Nobody can answer a choice without options, nobody leaves a split without branches.
  if (kind === 'choice') return { options: two() }
  if (kind === 'split') return { branches: two() }
  if (kind === 'rating') return { scale: 'stars' }
  return {}
}
