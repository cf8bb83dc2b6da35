/** An assignment or a test for which no variable is chosen does nothing. */
import type { Rule } from '../../rule.ts'

export const variableNotChosen: Rule = {
  set: ({ assignments }) => assignments.filter(({ variable }) => !variable).map(({ id }) => ({ where: { item: id } })),
  condition: ({ rows }) =>
    rows.filter(({ tests }) => tests.some(({ variable }) => !variable)).map(({ id }) => ({ where: { item: id } })),
}
