/** A flow with more than one start begins at the first and never comes to the others. */
import type { Rule } from '../problem.ts'

export const severalStarts: Rule = (facts) =>
  facts
    .all('start')
    .filter(({ step, flow }) => facts.startOf(flow) !== step)
    .map(({ where }) => ({ where }))
