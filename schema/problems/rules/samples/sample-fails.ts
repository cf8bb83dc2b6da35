/** A sample that was played and went another way than it says. One that names what is gone has a rule of its own. */
import { stepsCalled } from '../../logic/called.ts'
import type { Rule } from '../../rule.ts'

const SHOWN = 120

export const sampleFails: Rule = {
  sample: ({ id, name }, facts) => {
    const result = facts.sampleResults.find(({ sample }) => sample === id)
    const failed = result?.missing.length === 0 && result.checks.find(({ passed }) => !passed)
    if (!failed) return []
    const { line, is } = failed
    const steps = is === 'waits' || is === 'ran'
    const shown = (came: string) => (steps ? stepsCalled(came, facts) : came).slice(0, SHOWN)
    const data = { sample: name, line: String(line), expected: shown(failed.expected), actual: shown(failed.actual) }
    return [{ data: steps || is === 'outcome' ? { ...data, coded: is } : data }]
  },
}
