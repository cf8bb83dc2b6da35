/** How many problems each step of a flow has, and how bad the worst is. */
import type { Problem } from '../../../schema/problems/problems.ts'
import type { Trouble } from '../stage.svelte.ts'

export function troublesOf(problems: readonly Problem[], flow: string): Map<string, Trouble> {
  const troubles = new Map<string, Trouble>()
  for (const { where, severity } of problems) {
    if (where.flow !== flow || !where.step) continue
    const then = troubles.get(where.step)
    troubles.set(where.step, {
      count: (then?.count ?? 0) + 1,
      worst: then?.worst === 'error' ? 'error' : severity,
    })
  }
  return troubles
}
