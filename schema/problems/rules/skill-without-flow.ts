/** A step that runs a skill, but none is chosen or it is gone. The main flow is no skill. */
import { MAIN_FLOW } from '../../bot/constants.ts'
import type { Rule } from '../problem.ts'

export const skillWithoutFlow: Rule = (facts) =>
  facts
    .all('skill')
    .filter(({ step }) => !facts.flows.has(step.flow) || step.flow === MAIN_FLOW)
    .map(({ where }) => ({ where: { ...where, field: 'flow' } }))
