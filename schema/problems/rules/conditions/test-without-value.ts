/** A test that compares with nothing is never true, or lacks one of its two ends. */
import type { TestOperator } from '../../../bot/tests.ts'
import type { Test } from '../../logic/cells.ts'
import type { Rule } from '../../rule.ts'

/** Being nothing can be asked, and is another matter. */
const WITHOUT: readonly TestOperator[] = ['is', 'is not', 'is empty', 'is not empty']

const look = (rows: readonly { id: string; tests: readonly Test[] }[]) =>
  rows.flatMap(({ id: item, tests }, at) =>
    tests
      .filter(
        ({ operator, value, upTo }) =>
          !WITHOUT.includes(operator) && (value.trim() === '' || (operator === 'between' && upTo.trim() === '')),
      )
      .map(({ value }) => ({
        where: { item, field: value.trim() === '' ? 'value' : 'upTo' },
        data: { number: String(at + 1) },
      })),
  )

export const testWithoutValue: Rule = { condition: ({ rows }) => look(rows), choice: ({ options }) => look(options) }
