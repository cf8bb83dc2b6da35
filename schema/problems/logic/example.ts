/** The reply of a business system that an author pasted. */
import type { StepOf } from '../../kinds/kinds.ts'
import { onceFor } from '../facts/recall.ts'

const read = onceFor(({ example }: StepOf<'call'>): { json: unknown } | null => {
  if (example.trim() === '') return null
  try {
    return { json: JSON.parse(example) as unknown }
  } catch {
    return null
  }
})

/** Null without one, and when it is no JSON. */
export const exampleOf = (step: StepOf<'call'>) => read(step)
