/** A sample that was played and went another way than it says. One that names what is gone has a rule of its own. */
import { parseText, plainText } from '../../../text/text.ts'
import type { Facts } from '../../facts/facts.ts'
import type { Rule } from '../../rule.ts'

const SHOWN = 120
/** Of each of several steps. */
const SHOWN_STEP = 50

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

/** The steps by their words, else by their kinds. */
const stepsCalled = (ids: string, facts: Facts) =>
  ids
    .split(' · ')
    .map((id) => {
      const step = facts.step(id)
      const said = step && ('text' in step ? step.text : 'name' in step ? step.name : '')
      const written = typeof said === 'object' ? plainText(parseText(facts.words(said))) : (said ?? '')
      return written.replace(/\s+/g, ' ').trim().slice(0, SHOWN_STEP) || (step?.kind ?? id)
    })
    .join(' · ')
