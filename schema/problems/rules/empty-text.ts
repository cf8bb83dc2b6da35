/** A step that should say or ask something and has no words yet. */
import type { Rule } from '../problem.ts'

export const emptyText: Rule = (facts) =>
  [...facts.all('message'), ...facts.all('choice'), ...facts.all('input'), ...facts.all('question')]
    .filter(({ step }) => facts.words(step.text) === '')
    .map(({ where }) => ({ where: { ...where, field: 'text' } }))
