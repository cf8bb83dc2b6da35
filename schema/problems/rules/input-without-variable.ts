/** What the visitor types into an input is kept nowhere. */
import type { Rule } from '../problem.ts'

export const inputWithoutVariable: Rule = (facts) =>
  facts
    .all('input')
    .filter(({ step }) => !step.variable)
    .map(({ where }) => ({ where: { ...where, field: 'variable' } }))
