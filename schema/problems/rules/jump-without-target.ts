/** A jump to nowhere, to a step that is gone or to a note. */
import { kindOf } from '../../kinds/kinds.ts'
import type { Rule } from '../problem.ts'

export const jumpWithoutTarget: Rule = (facts) =>
  facts
    .all('jump')
    .filter(({ step }) => {
      const target = facts.steps.get(step.step)
      return !target || kindOf(target.step.kind).lower === null
    })
    .map(({ where }) => ({ where: { ...where, field: 'step' } }))
