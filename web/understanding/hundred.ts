/** What the slider does, in whole questions of a hundred. */
import type { Effect } from '../../schema/match/train/thresholds.ts'

export interface OfHundred {
  answered: number
  /** Of those answered. */
  wrong: number
  proposed: number
  /** Together with those answered and proposed a hundred. */
  missed: number
  /** Of a hundred off topic. */
  foreign: number
}

/** With fewer questions the figures say little. */
export const ENOUGH = 30

export function ofHundred({ answered, wrong, proposed, foreign }: Effect): OfHundred {
  const whole = Math.round(100 * answered)
  const offered = Math.min(100 - whole, Math.round(100 * proposed))
  return {
    answered: whole,
    // What happens at all is never told as nothing.
    wrong: Math.min(whole, wrong > 0 ? Math.max(1, Math.round(100 * wrong)) : 0),
    proposed: offered,
    missed: 100 - whole - offered,
    foreign: foreign > 0 ? Math.max(1, Math.round(100 * foreign)) : 0,
  }
}
