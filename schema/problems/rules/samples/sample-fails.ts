/** A sample that was played and went another way than it says. One that names what is gone has a rule of its own. */
import type { Rule } from '../../rule.ts'

const SHOWN = 120

export const sampleFails: Rule = {
  sample: ({ id, name }, facts) => {
    const result = facts.sampleResults.find(({ sample }) => sample === id)
    const failed = result?.missing.length === 0 && result.checks.find(({ passed }) => !passed)
    if (!failed) return []
    const { line, expected, actual } = failed
    const shown = { expected: expected.slice(0, SHOWN), actual: actual.slice(0, SHOWN) }
    return [{ data: { sample: name, line: String(line), ...shown } }]
  },
}
