/** A row of a condition that tests nothing is never true. */
import type { Rule } from '../problem.ts'

export const rowWithoutTest: Rule = (facts) =>
  facts
    .all('condition')
    .flatMap(({ step, where }) =>
      step.rows.filter(({ tests }) => tests.length === 0).map(({ id }) => ({ where: { ...where, item: id } })),
    )
