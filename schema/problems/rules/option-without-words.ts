/** An option without words is a button nobody can read. */
import type { Rule } from '../problem.ts'

export const optionWithoutWords: Rule = (facts) =>
  facts
    .all('choice')
    .flatMap(({ step, where }) =>
      step.options
        .filter(({ label }) => facts.words(label) === '')
        .map(({ id }) => ({ where: { ...where, item: id, field: 'label' } })),
    )
