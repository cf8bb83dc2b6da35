/** A sample whose script can't be read, so that it can't be played. */
import { readScript } from '../../../samples/script.ts'
import type { Rule } from '../../rule.ts'

export const sampleUnreadable: Rule = {
  sample: ({ name, script }) => {
    const [fault] = readScript(script).faults
    return fault ? [{ data: { sample: name, line: String(fault.line) } }] : []
  },
}
