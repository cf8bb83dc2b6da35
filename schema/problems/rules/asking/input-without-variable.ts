/** What the visitor types into an input is kept nowhere. */
import type { Rule } from '../../rule.ts'

export const inputWithoutVariable: Rule = {
  input: ({ variable }) => (variable ? [] : [{ where: { field: 'variable' } }]),
}
