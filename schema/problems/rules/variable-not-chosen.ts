/** An assignment or a test for which no variable is chosen does nothing. */
import type { Rule } from '../problem.ts'

export const variableNotChosen: Rule = (facts) => [
  ...facts
    .all('set')
    .flatMap(({ step, where }) =>
      step.assignments.filter(({ variable }) => !variable).map(({ id }) => ({ where: { ...where, item: id } })),
    ),
  ...facts
    .all('condition')
    .flatMap(({ step, where }) =>
      step.rows
        .filter(({ tests }) => tests.some(({ variable }) => !variable))
        .map(({ id }) => ({ where: { ...where, item: id } })),
    ),
]
