/** Shows what of a script did not come true, or can't any more. */
import type { Played } from '../../schema/samples/samples.ts'
import type { ScriptFault } from '../../schema/samples/script.ts'
import type { Terminal } from './terminal.ts'

const expected = {
  says: 'expectedSays',
  waits: 'expectedWaits',
  ran: 'expectedRan',
  holds: 'expectedHolds',
  outcome: 'expectedOutcome',
  press: 'expectedPress',
  correct: 'expectedCorrect',
} as const

const gone = { step: 'goneStep', variable: 'goneVariable', exit: 'goneExit' } as const

/** A line each: what was expected beside what came. */
export function showFailures(
  { checks, missing, faults = [] }: Pick<Played, 'checks' | 'missing'> & { faults?: readonly ScriptFault[] },
  { print, words }: Terminal,
) {
  for (const { line, text } of faults) print(`  ✗ ${words('scriptFault', { line, text })}`)
  for (const { line, what, name } of missing) print(`  ✗ ${words(gone[what], { line, name })}`)
  for (const { is, line, passed, ...sides } of checks) {
    const key = expected[is as keyof typeof expected]
    const actual = sides.actual.replace(/\n/g, ' / ')
    if (!passed) print(`  ✗ ${words(key, { line, expected: sides.expected, actual })}`)
  }
}
