/** A row of a condition that tests nothing is never true. */
import type { Rule } from '../../rule.ts'

export const rowWithoutTest: Rule = {
  condition: ({ rows }) => rows.filter(({ tests }) => tests.length === 0).map(({ id }) => ({ where: { item: id } })),
}
