/** Pauses in a row that together last longer than people look at a bot that does nothing. */
import type { Facts } from '../../facts/facts.ts'
import type { Step } from '../../../bot/bot.ts'
import type { Rule } from '../../rule.ts'

/** Seconds. */
const LONGEST = 10

export const waitTooLong: Rule = {
  wait: (step, facts) => {
    const behind = secondsFrom(facts.step(step.exits.next ?? ''), facts, step.id)
    // Told once for the whole row: where it passes the bound, seen from its end.
    return step.seconds + behind > LONGEST && behind <= LONGEST
      ? [{ where: { field: 'seconds' }, data: { seconds: String(step.seconds + behind), most: String(LONGEST) } }]
      : []
  },
}

function secondsFrom(first: Step | undefined, facts: Facts, passed: string): number {
  const seen = new Set([passed])
  let seconds = 0
  for (let step = first; step && !seen.has(step.id);) {
    seen.add(step.id)
    if (step.kind === 'wait') seconds += step.seconds
    else if (step.kind !== 'jump') break
    step = facts.step((step.kind === 'wait' ? step.exits.next : step.step) ?? '')
  }
  return seconds
}
