/** The interpreter together with a matcher, for hosts that have both at hand. */
import type { Matcher } from '../match/matcher.ts'
import type { Spec } from '../spec/spec.ts'
import { step } from './step.ts'
import type { Effect, Event, State } from './types.ts'

/** As `step`, with `match` effects answered at once; they stay among the effects. */
export function advance(
  spec: Spec,
  state: State | null,
  event: Event,
  matcher: Matcher,
): { state: State; effects: Effect[] } {
  const first = step(spec, state, event)
  const match = first.effects.find((effect) => effect.do === 'match')
  if (!match) return first
  const second = step(spec, first.state, { is: 'matched', found: matcher.match(match) })
  return {
    state: second.state,
    effects: [...first.effects.filter((effect) => effect.do !== 'path'), ...second.effects],
  }
}
