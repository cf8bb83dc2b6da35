/** A sample that names a step, a variable or a way on that is gone. */
import type { Rule } from '../../rule.ts'

export const sampleNoLongerApplies: Rule = {
  sample: ({ id, name: sample }, facts) => {
    const result = facts.sampleResults.find((one) => one.sample === id)
    const [missing] = result?.missing ?? []
    if (!missing) return []
    const { line, what, name } = missing
    return [{ data: { sample, line: String(line), missing: what, name: name.slice(0, 120) } }]
  },
}
