/** Flows that run one another in a circle, which ends only if visitors leave it: only so many may run within one another. */
import type { Rule } from '../../rule.ts'
import { circlesOf } from './skill-calls-itself.ts'

export const skillMayCallItself: Rule = { bot: (facts) => circlesOf(facts, true) }
