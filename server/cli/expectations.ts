/** Shows an expectation of a script that did not come true. */
import type { Check } from '../../schema/samples/samples.ts'
import type { Terminal } from './terminal.ts'

const keys = {
  says: 'expectedSays',
  waits: 'expectedWaits',
  outcome: 'expectedOutcome',
  press: 'expectedPress',
} as const

export function showCheck({ is, line, expected, actual, passed }: Check, terminal: Terminal) {
  if (!passed) terminal.print(`  ✗ ${terminal.words(keys[is as keyof typeof keys], { line, expected, actual })}`)
}
