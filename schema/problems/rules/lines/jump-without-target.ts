/** A jump to nowhere, to a step that is gone or to a note. */
import type { Rule } from '../../rule.ts'

export const jumpWithoutTarget: Rule = {
  jump: ({ step }, facts) => (facts.runs(step) ? [] : [{ where: { field: 'step' } }]),
}
