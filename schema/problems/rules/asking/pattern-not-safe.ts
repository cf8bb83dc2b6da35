/** A pattern that can't be read, or whose matching could take long. */
import { patternFault } from '../../../expressions/pattern.ts'
import type { Finding, Rule } from '../../rule.ts'
import type { Test } from '../../logic/cells.ts'

const finding = (pattern: string, where: Finding['where']): Finding => ({
  where,
  data: { pattern: pattern.slice(0, 60) },
})

const inTests = (rows: readonly { id: string; tests: readonly Test[] }[]) =>
  rows.flatMap(({ id: item, tests }) =>
    tests
      .filter(({ operator, value }) => operator === 'matches' && value !== '' && patternFault(value))
      .map(({ value }) => finding(value, { item, field: 'value' })),
  )

export const patternNotSafe: Rule = {
  input: ({ type, pattern }) =>
    type === 'reference' && patternFault(pattern) ? [finding(pattern, { field: 'pattern' })] : [],
  condition: ({ rows }) => inTests(rows),
  choice: ({ options }) => inTests(options),
}
