/** The step that requests for a human should lead to is gone. */
import type { Rule } from '../../rule.ts'

export const humanStepMissing: Rule = {
  settings: ({ humanStep }, facts) =>
    humanStep !== '' && !facts.reaches(humanStep) ? [{ where: { field: 'humanStep' } }] : [],
}
