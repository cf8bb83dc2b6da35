/** A choice with nothing to choose from. */
import type { Rule } from '../problem.ts'

export const choiceWithoutOptions: Rule = (facts) =>
  facts
    .all('choice')
    .filter(({ step }) => step.options.length === 0)
    .map(({ where }) => ({ where: { ...where, field: 'options' } }))
