/** A sample that names a step, a variable or a way on that is gone, or a step that no conversation comes to any more. */
import { stepsCalled } from '../../logic/called.ts'
import type { Rule } from '../../rule.ts'

export const sampleNoLongerApplies: Rule = {
  sample: ({ id, name: sample }, facts) => {
    const result = facts.sampleResults.find((one) => one.sample === id)
    const [missing] = result?.missing ?? []
    if (!missing) return []
    const { line, what, name } = missing
    const cutOff = what === 'step' && facts.step(name)
    const called = cutOff ? { missing: 'cut off', name: stepsCalled(name, facts) } : { missing: what, name }
    return [{ data: { sample, line: String(line), ...called, name: called.name.slice(0, 120) } }]
  },
}
