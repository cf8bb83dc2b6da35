/** A row that no value comes to, because an earlier one is true whenever it is. */
import { oneHolds, rowImplies, type Reading, type Row, type Test } from '../../logic/implies.ts'
import type { Rule } from '../../rule.ts'

export const conditionRowNeverReached: Rule = {
  condition: ({ rows }, facts) => {
    return rows.flatMap((row, at) => {
      const earlier = rows.slice(0, at)
      const cover = firstAlwaysTrue(earlier, facts) ?? earlier.findIndex((other) => rowImplies(row, other, facts))
      return cover < 0
        ? []
        : [
            {
              where: { item: row.id },
              data: { row: row.name.trim(), number: String(at + 1), other: String(cover + 1) },
            },
          ]
    })
  },
}

/** The place of the row with which the rows so far let nothing through. */
function firstAlwaysTrue(rows: readonly Row[], reading: Reading): number | undefined {
  const enough: Test[] = []
  for (const [at, { when, tests }] of rows.entries()) {
    if (when === 'all' && tests.length !== 1) continue
    for (const test of tests) {
      enough.push(test)
      if (enough.some((other) => oneHolds(test, other, reading))) return at
    }
  }
  return undefined
}
