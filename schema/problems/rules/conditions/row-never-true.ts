/** A row whose tests contradict one another. */
import { isImpossible } from '../../logic/implies.ts'
import type { Rule } from '../../rule.ts'

export const rowNeverTrue: Rule = {
  condition: ({ rows }, facts) =>
    rows.flatMap((row, at) =>
      isImpossible(row, facts) ? [{ where: { item: row.id }, data: { number: String(at + 1) } }] : [],
    ),
}
