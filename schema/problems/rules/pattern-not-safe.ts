/** A reference's pattern that can't be read, or whose matching could take long. */
import { patternFault } from '../../expressions/pattern.ts'
import type { Rule } from '../problem.ts'

export const patternNotSafe: Rule = (facts) =>
  facts
    .all('input')
    .filter(({ step }) => step.type === 'reference' && patternFault(step.pattern))
    .map(({ step, where }) => ({ where: { ...where, field: 'pattern' }, data: { pattern: step.pattern.slice(0, 60) } }))
