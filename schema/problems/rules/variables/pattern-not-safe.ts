/** A reference's pattern that can't be read, or whose matching could take long. */
import { patternFault } from '../../../expressions/pattern.ts'
import type { Rule } from '../../rule.ts'

export const patternNotSafe: Rule = {
  input: ({ type, pattern }) =>
    type === 'reference' && patternFault(pattern)
      ? [{ where: { field: 'pattern' }, data: { pattern: pattern.slice(0, 60) } }]
      : [],
}
