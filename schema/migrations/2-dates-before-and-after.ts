/** Dates are compared by `before` and `after`; format 1 had `below` and `above` for them. */
import { recordsIn, type Migration } from './raw.ts'

const NAMES: Record<string, string> = { below: 'before', above: 'after' }

export const datesBeforeAndAfter: Migration = (bot) => {
  const dates = new Set(recordsIn(bot.variables).flatMap(({ id, type }) => (type === 'date' ? [id] : [])))
  for (const flow of recordsIn(bot.flows))
    for (const step of recordsIn(flow.steps))
      for (const row of step.kind === 'condition' ? recordsIn(step.rows) : [])
        for (const test of recordsIn(row.tests))
          if (dates.has(test.variable) && typeof test.operator === 'string')
            test.operator = NAMES[test.operator] ?? test.operator
}
